/** Sends the commands of a page and waits until the page after it can show their effect. */
@NullMarked
package dev.atrium.web.command;

import org.jspecify.annotations.NullMarked;
