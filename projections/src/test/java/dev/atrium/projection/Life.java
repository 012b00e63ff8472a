package dev.atrium.projection;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.account.EmailVerifiedEvent;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.PhoneNumberChangedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.mfa.BackupCodeUsedEvent;
import dev.atrium.api.mfa.BackupCodes;
import dev.atrium.api.mfa.MfaDisabledEvent;
import dev.atrium.api.mfa.MfaEnabledEvent;
import dev.atrium.api.mfa.TotpSecret;
import dev.atrium.api.model.ModelDeletedEvent;
import dev.atrium.api.model.ModelEditedEvent;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentAmountChangedEvent;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentInitiatedEvent;
import dev.atrium.api.payment.PaymentPreparedEvent;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentRefundedEvent;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.api.payment.RefundDeclinedEvent;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.payment.StripeCustomerLinkedEvent;
import dev.atrium.api.payment.VatEvidence;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.PersonNameChangedEvent;
import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.api.user.UserNameChangedEvent;
import dev.atrium.api.user.UserRegisteredEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What members do on a site: the same events for the same seed. */
final class Life {

    private static final CountryCode POLAND = new CountryCode("PL");
    private static final CountryCode GERMANY = new CountryCode("DE");

    private static final PaymentPurpose BASIC = PaymentPurpose.plan("basic");
    private static final PaymentPurpose PREMIUM = PaymentPurpose.plan("premium");
    private static final Money BASIC_PRICE = Money.of(1225, "GBP");
    private static final Money PREMIUM_PRICE = Money.of(5000, "GBP");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Site site;
    private final Random random;
    private long nextModel = 100_000;

    Life(Site site, long seed) {
        this.site = site;
        this.random = new Random(seed);
    }

    void register(long id, String name) {
        UserId user = new UserId(id);
        AccountId account = new AccountId(id + 1_000);
        site.add(
                "User",
                user,
                new UserRegisteredEvent(
                        user,
                        account,
                        new UserName(name),
                        new PersonName(name),
                        new PersonName("Nowak"),
                        new EmailAddress(name + "@example.org"),
                        new PasswordHash("{noop}x"),
                        Locale.ENGLISH));
        site.add("Account", account, new AccountOpenedEvent(account, user, null, Set.of(Role.MEMBER), null));
        site.commit();
    }

    void administer(long id) {
        UserId user = new UserId(id);
        AccountId account = new AccountId(id + 1_000);
        site.add("Account", account, new EmailVerifiedEvent(account, user, 1));
        site.add("Account", account, new RoleGrantedEvent(account, user, Role.ADMIN, "first"));
        site.add(
                "Account",
                account,
                new AccountSuspendedEvent(account, user, Instant.parse("2027-01-01T00:00:00Z"), "x"));
        site.add("Account", account, new AccountDeactivatedEvent(account, user, "x"));
        site.commit();
    }

    /** Multi-factor authentication on, and one of three backup codes used. */
    void protect(long id) {
        UserId user = new UserId(id);
        AccountId account = new AccountId(id + 1_000);
        BackupCodes three = BackupCodes.of(Set.of("a", "b", "c"));
        site.add("Account", account, new MfaEnabledEvent(account, user, new TotpSecret("AAAA"), three, 1));
        site.add("Account", account, new BackupCodeUsedEvent(account, user, "a", 2));
        site.commit();
    }

    void unprotect(long id) {
        UserId user = new UserId(id);
        AccountId account = new AccountId(id + 1_000);
        site.add("Account", account, new MfaDisabledEvent(account, user));
        site.commit();
    }

    /** Another name, address, phone and picture. */
    void change(long id, String name) {
        UserId user = new UserId(id);
        AccountId account = new AccountId(id + 1_000);
        PictureKey first = new PictureKey("profile_pics/00112233445566778899aabbccddee0%d.jpg".formatted(id));
        PictureKey second = new PictureKey("profile_pics/00112233445566778899aabbccddee1%d.jpg".formatted(id));
        EmailAddress former = new EmailAddress(name + "@example.org");
        EmailAddress email = new EmailAddress(name + "@example.net");
        site.add("User", user, new UserNameChangedEvent(user, new UserName(name)));
        site.add("User", user, new PersonNameChangedEvent(user, new PersonName(name), new PersonName("Kowal")));
        site.add("User", user, new EmailChangedEvent(user, account, former, email, Locale.ENGLISH));
        site.add("User", user, new PictureChangedEvent(user, first, null));
        site.add("User", user, new PictureChangedEvent(user, second, first));
        site.add("Account", account, new PhoneNumberChangedEvent(account, user, new PhoneNumber("+48512345678")));
        site.commit();
    }

    ModelId publish(long creator, String title) {
        ModelId model = new ModelId(nextModel++);
        site.add("Model", model, new ModelPublishedEvent(model, new UserId(creator), new ModelTitle(title), POLAND));
        return model;
    }

    /** Publishes, edits and deletes; more often the first. */
    void actOnModels(long creator, int times) {
        for (int i = 0; i < times; i++) {
            ModelId model = publish(creator, "Model " + random.nextInt(100_000));
            if (random.nextInt(4) == 0) {
                ModelTitle title = new ModelTitle("Żółty " + random.nextInt(1_000));
                site.add("Model", model, new ModelEditedEvent(model, new UserId(creator), title, GERMANY));
            }
            if (random.nextInt(5) == 0) {
                site.add("Model", model, new ModelDeletedEvent(model, new UserId(creator)));
            }
            if (i % 100 == 99) {
                site.commit();
            }
        }
        site.commit();
    }

    /** Begins payments; every second is paid with another plan's price, every fourth partly given back, but no more of it. */
    void pay(long payer, int times) {
        UserId user = new UserId(payer);
        AccountId account = new AccountId(payer + 1_000);
        site.add("Account", account, new StripeCustomerLinkedEvent(account, user, "cus_" + payer));
        for (int i = 0; i < times; i++) {
            PaymentId payment = new PaymentId(payer * 1_000_000 + i);
            site.add("Payment", payment, new PaymentInitiatedEvent(payment, account, user, BASIC, BASIC_PRICE, POLAND));
            site.add("Payment", payment, new PaymentPreparedEvent(payment, user, "pi_" + i, NOON));
            if (i % 2 == 0) {
                buy(payment, account, user);
            }
            if (i % 4 == 0) {
                Money given = Money.of(1000, "GBP");
                site.add("Payment", payment, new PaymentRefundedEvent(payment, user, given, given, NOON));
                site.add(
                        "Payment", payment, new RefundDeclinedEvent(payment, user, new RefundId(i), "charge_disputed"));
            }
        }
        site.commit();
    }

    private void buy(PaymentId payment, AccountId account, UserId user) {
        site.add("Payment", payment, new PaymentAmountChangedEvent(payment, user, PREMIUM, PREMIUM_PRICE, NOON));
        VatEvidence evidence = new VatEvidence(GERMANY, POLAND, null);
        site.add(
                "Payment",
                payment,
                new PaymentSucceededEvent(
                        payment, account, user, PREMIUM, PREMIUM_PRICE, evidence, "https://receipt", NOON));
    }
}
