/** Pages for auditors: histories, time travel, the event chain, charts and exports. */
@NullMarked
package dev.atrium.web.audit;

import org.jspecify.annotations.NullMarked;
