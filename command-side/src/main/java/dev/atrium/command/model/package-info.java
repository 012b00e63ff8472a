/** What members publish: the rules of publishing, editing and deleting a model. */
@NullMarked
package dev.atrium.command.model;

import org.jspecify.annotations.NullMarked;
