/** Demo data, made through commands as members would. */
@NullMarked
package dev.atrium.sandbox.demo;

import org.jspecify.annotations.NullMarked;
