/** What the read tables and indexes hold of persons, and how they get rid of it. */
@NullMarked
package dev.atrium.query.erasure;

import org.jspecify.annotations.NullMarked;
