/** Pages: what a visitor's request costs against a static file and against Elasticsearch alone. */
@NullMarked
package dev.atrium.benchmark.page;

import org.jspecify.annotations.NullMarked;
