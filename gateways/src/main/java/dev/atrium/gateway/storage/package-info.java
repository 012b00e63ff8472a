/** Keeps profile pictures: the one interface for it, and its adapter for S3. */
@NullMarked
package dev.atrium.gateway.storage;

import org.jspecify.annotations.NullMarked;
