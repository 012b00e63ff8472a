/** Who is signed in: sessions in PostgreSQL that hold a member's id, looked up anew with every request. */
@NullMarked
package dev.atrium.web.security.session;

import org.jspecify.annotations.NullMarked;
