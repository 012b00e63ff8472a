package dev.atrium.api.payment;

import dev.atrium.api.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Where the payer belongs to, as far as is known; tax law asks for two pieces that agree. Null means that nobody said, and
 * nothing is made up.
 *
 * @param billing of the address that the payer gave
 * @param card of the bank that issued the card
 * @param address of the network address that the payment was begun from
 */
public record VatEvidence(
        @Nullable CountryCode billing,
        @Nullable CountryCode card,
        @Nullable CountryCode address) {}
