/** Keeps profile pictures, and objects that are served to nobody: an interface for each, and the adapters for S3. */
@NullMarked
package dev.atrium.gateway.storage;

import org.jspecify.annotations.NullMarked;
