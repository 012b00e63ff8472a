/** Pages of models: the list with its search, the form, and taking one away. */
@NullMarked
package dev.atrium.web.model;

import org.jspecify.annotations.NullMarked;
