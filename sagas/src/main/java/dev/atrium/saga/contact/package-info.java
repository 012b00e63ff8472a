/** Carries messages of visitors to the support, and confirms them. */
@NullMarked
package dev.atrium.saga.contact;

import org.jspecify.annotations.NullMarked;
