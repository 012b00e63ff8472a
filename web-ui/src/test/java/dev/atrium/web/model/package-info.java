/** The pages of models tested, as page and as fragment. */
@NullMarked
package dev.atrium.web.model;

import org.jspecify.annotations.NullMarked;
