/** Faults that a tester switches on: the next calls of a third party fail. */
@NullMarked
package dev.atrium.sandbox.fault;

import org.jspecify.annotations.NullMarked;
