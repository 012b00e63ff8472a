/** Pages: what a visitor's request costs against a static file. */
@NullMarked
package dev.atrium.benchmark.page;

import org.jspecify.annotations.NullMarked;
