/** The operator's own way to make administrators, where there is none yet who could. */
@NullMarked
package dev.atrium.administrator;

import org.jspecify.annotations.NullMarked;
