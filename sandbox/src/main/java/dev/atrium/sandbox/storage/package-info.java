/** The S3 server's objects. */
@NullMarked
package dev.atrium.sandbox.storage;

import org.jspecify.annotations.NullMarked;
