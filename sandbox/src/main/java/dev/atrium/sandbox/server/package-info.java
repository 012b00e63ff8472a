/** Real servers as children of this JVM: started fast, ended with it, and never in the way of the next start. */
@NullMarked
package dev.atrium.sandbox.server;

import org.jspecify.annotations.NullMarked;
