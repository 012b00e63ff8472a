/** Commands: what an acknowledged command costs against a bare commit, and how soon it is seen. */
@NullMarked
package dev.atrium.benchmark.command;

import org.jspecify.annotations.NullMarked;
