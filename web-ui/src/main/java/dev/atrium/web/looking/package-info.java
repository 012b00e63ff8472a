/** Records that an operator looks at what belongs to somebody, before it is shown. */
@NullMarked
package dev.atrium.web.looking;

import org.jspecify.annotations.NullMarked;
