/** Text as it is compared: without case and diacritics, the same when it is stored and when it is searched for. */
@NullMarked
package dev.atrium.query.text;

import org.jspecify.annotations.NullMarked;
