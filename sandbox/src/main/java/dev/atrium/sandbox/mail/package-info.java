/** The inbox: mails received over real SMTP, kept as files. */
@NullMarked
package dev.atrium.sandbox.mail;

import org.jspecify.annotations.NullMarked;
