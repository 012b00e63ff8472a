/** Asks whether a picture can be shown to everyone: the one interface for it, and its adapter over HTTP. */
@NullMarked
package dev.atrium.gateway.classifier;

import org.jspecify.annotations.NullMarked;
