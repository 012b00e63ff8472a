/** How the gateways meet the faults of third parties: again where that is safe, and not at all while one is down. */
@NullMarked
package dev.atrium.gateway.resilience;

import org.jspecify.annotations.NullMarked;
