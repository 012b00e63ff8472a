package dev.atrium.api.account;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.UserId;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An account was opened for a new user: active, not suspended, address not yet verified. Caused by the registration.
 *
 * <p>Revision 1 kept the Stripe customer in a nested {@code profile}; revision 2 has it on the account itself. The
 * upcaster between them is the project's worked example.
 *
 * @param stripeCustomerId the customer at Stripe, where the account was brought over from an older system with one
 */
@Revision("2")
public record AccountOpenedEvent(
        AccountId accountId,
        @DataSubject UserId userId,
        @PersonalData @Nullable PhoneNumber phone,
        Set<Role> roles,
        @PersonalData @Nullable String stripeCustomerId) {}
