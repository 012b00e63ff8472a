/** Leaving the site: scheduling and stopping a deletion, and carrying one's data home. */
@NullMarked
package dev.atrium.web.account.leaving;

import org.jspecify.annotations.NullMarked;
