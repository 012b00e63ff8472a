/** What every page shares: its frame, its theme, who is looking at it, and how it is rendered. */
@NullMarked
package dev.atrium.web.layout;

import org.jspecify.annotations.NullMarked;
