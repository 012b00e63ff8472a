/** What the tests of the command side share: people, and a node that handles their commands. */
@NullMarked
package dev.atrium.command;

import org.jspecify.annotations.NullMarked;
