/** Values and sources that every domain uses: time-sorted ids, countries, rejections. */
@NullMarked
package dev.atrium.api.shared;

import org.jspecify.annotations.NullMarked;
