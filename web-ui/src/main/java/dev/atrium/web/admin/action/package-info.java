/** What an administrator does to something: asked for with a reason, explained before it happens, done by a command. */
@NullMarked
package dev.atrium.web.admin.action;

import org.jspecify.annotations.NullMarked;
