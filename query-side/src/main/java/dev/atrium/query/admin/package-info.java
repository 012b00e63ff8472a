/** Lists for administrators: every column that is sorted or searched by has an index, so a page costs the same at any size. */
@NullMarked
package dev.atrium.query.admin;

import org.jspecify.annotations.NullMarked;
