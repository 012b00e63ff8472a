package dev.atrium.web.payment;

import dev.atrium.api.shared.CountryCode;
import java.util.Optional;

/**
 * Knows which country a network address belongs to. There is none unless an installation brings a bean of this: then that piece
 * of evidence stays unknown, which is what is stored.
 */
@FunctionalInterface
public interface CountryOfVisitor {

    Optional<CountryCode> find(String networkAddress);
}
