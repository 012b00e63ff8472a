/** A stand-in that speaks the protocol of DeepAI's picture classifier. */
@NullMarked
package dev.atrium.sandbox.classifier;

import org.jspecify.annotations.NullMarked;
