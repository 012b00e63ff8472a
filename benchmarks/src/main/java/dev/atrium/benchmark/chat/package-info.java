/** Chat: how many deliveries, how soon, how many posts, how much memory, each against a bare broadcast or bare commands. */
@NullMarked
package dev.atrium.benchmark.chat;

import org.jspecify.annotations.NullMarked;
