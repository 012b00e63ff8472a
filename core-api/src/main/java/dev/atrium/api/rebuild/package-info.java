/** What every projection that can be built anew offers, on whichever side it lives. */
@NullMarked
package dev.atrium.api.rebuild;

import org.jspecify.annotations.NullMarked;
