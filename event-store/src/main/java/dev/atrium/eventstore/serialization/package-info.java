/** How events, snapshots and sagas become JSON: stable names, explicit revisions, personal data encrypted. */
@NullMarked
package dev.atrium.eventstore.serialization;

import org.jspecify.annotations.NullMarked;
