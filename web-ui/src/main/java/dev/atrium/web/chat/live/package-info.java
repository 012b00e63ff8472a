/** Chat as it happens: sockets, who is there, and how every open page on every node hears each message once and in order. */
@NullMarked
package dev.atrium.web.chat.live;

import org.jspecify.annotations.NullMarked;
