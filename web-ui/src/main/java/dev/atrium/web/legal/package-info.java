/** Terms and privacy: what is stored, where and how long. */
@NullMarked
package dev.atrium.web.legal;

import org.jspecify.annotations.NullMarked;
