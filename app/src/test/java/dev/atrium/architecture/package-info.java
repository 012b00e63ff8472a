/** Holds the house's own rules: which module may know which, how things are named, where they live. */
@NullMarked
package dev.atrium.architecture;

import org.jspecify.annotations.NullMarked;
