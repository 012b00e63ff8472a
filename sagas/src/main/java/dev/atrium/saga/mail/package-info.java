/** Writes mails in the reader's language and sends them once per cause, however long the mail server is away. */
@NullMarked
package dev.atrium.saga.mail;

import org.jspecify.annotations.NullMarked;
