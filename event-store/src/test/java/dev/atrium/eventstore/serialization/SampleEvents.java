package dev.atrium.eventstore.serialization;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.AccountReactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.account.EmailVerifiedEvent;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.PhoneNumberChangedEvent;
import dev.atrium.api.account.PhoneNumberRemovedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.account.RoleRevokedEvent;
import dev.atrium.api.account.SuspensionLiftedEvent;
import dev.atrium.api.audit.AuditTrailViewedEvent;
import dev.atrium.api.deletion.AccountDeletionCompletedEvent;
import dev.atrium.api.deletion.AccountDeletionFailedEvent;
import dev.atrium.api.deletion.AccountDeletionResumedEvent;
import dev.atrium.api.deletion.AccountDeletionScheduledEvent;
import dev.atrium.api.deletion.AccountDeletionStartedEvent;
import dev.atrium.api.deletion.AccountDeletionStoppedEvent;
import dev.atrium.api.deletion.DeletionAttemptFailedEvent;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.StripeCustomerForgottenEvent;
import dev.atrium.api.deletion.UserBecameDeletableEvent;
import dev.atrium.api.deletion.UserErasedEvent;
import dev.atrium.api.export.DataExportRequestedEvent;
import dev.atrium.api.mfa.BackupCodeUsedEvent;
import dev.atrium.api.mfa.BackupCodes;
import dev.atrium.api.mfa.BackupCodesRegeneratedEvent;
import dev.atrium.api.mfa.ChallengeClosedEvent;
import dev.atrium.api.mfa.ChallengeId;
import dev.atrium.api.mfa.ChallengeOpenedEvent;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.CodeAcceptedEvent;
import dev.atrium.api.mfa.CodeIssuedEvent;
import dev.atrium.api.mfa.CodeRefusedEvent;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.MfaCodesLockedEvent;
import dev.atrium.api.mfa.MfaDisabledEvent;
import dev.atrium.api.mfa.MfaEnabledEvent;
import dev.atrium.api.mfa.TotpSecret;
import dev.atrium.api.model.ModelDeletedEvent;
import dev.atrium.api.model.ModelEditedEvent;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.operation.OperationId;
import dev.atrium.api.operation.OperationRecordedEvent;
import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentAmountChangedEvent;
import dev.atrium.api.payment.PaymentCancelledEvent;
import dev.atrium.api.payment.PaymentDispute;
import dev.atrium.api.payment.PaymentDisputeClosedEvent;
import dev.atrium.api.payment.PaymentDisputedEvent;
import dev.atrium.api.payment.PaymentFailedEvent;
import dev.atrium.api.payment.PaymentFailure;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentInitiatedEvent;
import dev.atrium.api.payment.PaymentKind;
import dev.atrium.api.payment.PaymentOpenedEvent;
import dev.atrium.api.payment.PaymentPreparedEvent;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentRefundedEvent;
import dev.atrium.api.payment.PaymentSubmittedEvent;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.api.payment.RefundDeclinedEvent;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.payment.RefundRequestedEvent;
import dev.atrium.api.payment.RefundReturnedEvent;
import dev.atrium.api.payment.StripeCustomerLinkedEvent;
import dev.atrium.api.payment.VatEvidence;
import dev.atrium.api.room.MemberLeftRoomEvent;
import dev.atrium.api.room.MessageDeletedEvent;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessagePostedEvent;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.MessagesReadEvent;
import dev.atrium.api.room.PrivateRoomOpenedEvent;
import dev.atrium.api.room.PublicRoomOpenedEvent;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.EmailChangedEvent;
import dev.atrium.api.user.PasswordChange;
import dev.atrium.api.user.PasswordChangedEvent;
import dev.atrium.api.user.PasswordHash;
import dev.atrium.api.user.PasswordResetRequestedEvent;
import dev.atrium.api.user.PersonName;
import dev.atrium.api.user.PersonNameChangedEvent;
import dev.atrium.api.user.PictureChangedEvent;
import dev.atrium.api.user.PictureKey;
import dev.atrium.api.user.PictureRemovedEvent;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserName;
import dev.atrium.api.user.UserNameChangedEvent;
import dev.atrium.api.user.UserRegisteredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One of each event, as its golden JSON means it. */
final class SampleEvents {

    private static final UserId ALICE = new UserId(101);
    private static final UserId BOB = new UserId(102);
    private static final RoomId ROOM = new RoomId("7N42dgm5tFLK9N8MT7fHC7");
    private static final AccountId ACCOUNT = new AccountId(201);
    private static final ChallengeId CHALLENGE = new ChallengeId("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
    private static final ModelId MODEL = new ModelId(301);
    private static final CountryCode POLAND = new CountryCode("PL");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final EmailAddress EMAIL = new EmailAddress("alice@example.org");
    private static final PictureKey PICTURE = new PictureKey("profile_pics/ffeeddccbbaa99887766554433221100.jpg");
    private static final Locale POLISH = Locale.of("pl");
    private static final PaymentId PAYMENT = new PaymentId(601);
    private static final PaymentPurpose BASIC = PaymentPurpose.plan("basic");
    private static final Money PRICE = Money.of(1225, "GBP");
    private static final String INTENT = "pi_3MtwBwLkdIwHu7ix28a3tqPa";
    private static final String REASON = "asked for by mail";

    private static final List<Object> ALL = List.of(
            new UserRegisteredEvent(
                    ALICE,
                    ACCOUNT,
                    new UserName("alice"),
                    new PersonName("Alice"),
                    new PersonName("Żółć"),
                    EMAIL,
                    new PasswordHash("{argon2}$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA"),
                    POLISH),
            new PasswordResetRequestedEvent(ALICE, 402, NOON),
            new PasswordChangedEvent(
                    ALICE,
                    new PasswordHash("{argon2}$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$bmV3"),
                    PasswordChange.BY_MAIL),
            new UserNameChangedEvent(ALICE, new UserName("alicja")),
            new PersonNameChangedEvent(ALICE, new PersonName("Alicja"), new PersonName("Źrebię")),
            new EmailChangedEvent(ALICE, ACCOUNT, EMAIL, new EmailAddress("alicja@example.org"), POLISH),
            new PictureChangedEvent(
                    ALICE, PICTURE, new PictureKey("profile_pics/00112233445566778899aabbccddeeff.jpg")),
            new PictureRemovedEvent(ALICE, PICTURE),
            new PhoneNumberChangedEvent(ACCOUNT, ALICE, new PhoneNumber("+48512345678")),
            new PhoneNumberRemovedEvent(ACCOUNT, ALICE),
            new AccountOpenedEvent(
                    ACCOUNT, ALICE, new PhoneNumber("+447400123456"), Set.of(Role.MEMBER), "cus_NffrFeUfNV2Hib"),
            new EmailVerificationRequestedEvent(ACCOUNT, ALICE, EMAIL, 401, POLISH, NOON),
            new EmailVerifiedEvent(ACCOUNT, ALICE, 401),
            new AccountSuspendedEvent(ACCOUNT, ALICE, NOON, REASON),
            new SuspensionLiftedEvent(ACCOUNT, ALICE, REASON),
            new AccountDeactivatedEvent(ACCOUNT, ALICE, REASON),
            new AccountReactivatedEvent(ACCOUNT, ALICE, REASON),
            new RoleGrantedEvent(ACCOUNT, ALICE, Role.AUDITOR, REASON),
            new RoleRevokedEvent(ACCOUNT, ALICE, Role.AUDITOR, REASON),
            new ChallengeOpenedEvent(ACCOUNT, ALICE, CHALLENGE, ChallengePurpose.LOG_IN, NOON),
            new ChallengeClosedEvent(ACCOUNT, ALICE, CHALLENGE),
            new CodeIssuedEvent(ACCOUNT, ALICE, CHALLENGE, FactorMethod.OTP_EMAIL, "ZmluZ2VycHJpbnQ", NOON),
            new CodeRefusedEvent(ACCOUNT, ALICE, CHALLENGE, FactorMethod.OTP_SMS, NOON),
            new CodeAcceptedEvent(
                    ACCOUNT, ALICE, CHALLENGE, ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, 59_000_000L, NOON),
            new MfaCodesLockedEvent(ACCOUNT, ALICE, NOON),
            new MfaEnabledEvent(
                    ACCOUNT,
                    ALICE,
                    new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
                    BackupCodes.of(List.of("aGFzaDE", "aGFzaDI")),
                    59_000_000L),
            new MfaDisabledEvent(ACCOUNT, ALICE),
            new BackupCodesRegeneratedEvent(ACCOUNT, ALICE, BackupCodes.of(List.of("aGFzaDM"))),
            new BackupCodeUsedEvent(ACCOUNT, ALICE, "aGFzaDE", 9),
            new ModelPublishedEvent(MODEL, ALICE, new ModelTitle("Court with 🌳"), POLAND),
            new ModelEditedEvent(MODEL, ALICE, new ModelTitle("Yard"), POLAND),
            new ModelDeletedEvent(MODEL, ALICE),
            new PublicRoomOpenedEvent(RoomId.PUBLIC),
            new PrivateRoomOpenedEvent(ROOM, ALICE, BOB),
            new MessagePostedEvent(
                    ROOM, new MessageId(501), 7, ALICE, new MessageText("Cześć!"), new MessageKey("page-0001")),
            new MessageDeletedEvent(ROOM, new MessageId(501), 7, ALICE),
            new OperationRecordedEvent(new OperationId(601), "rebuild", "model-list"),
            new MessagesReadEvent(ROOM, BOB, 7),
            new MemberLeftRoomEvent(ROOM, BOB),
            new AccountDeletionScheduledEvent(ACCOUNT, ALICE, EMAIL, POLISH, NOON, NOON.plusSeconds(10)),
            new AccountDeletionStoppedEvent(ACCOUNT, ALICE, EMAIL, POLISH),
            new AccountDeletionStartedEvent(ACCOUNT, ALICE, "cus_NffrFeUfNV2Hib"),
            new StripeCustomerForgottenEvent(ACCOUNT, ALICE),
            new UserBecameDeletableEvent(ACCOUNT, ALICE),
            new DeletionAttemptFailedEvent(
                    ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED, 1, "PaymentException", NOON.plusSeconds(30)),
            new AccountDeletionFailedEvent(ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED, "PaymentException"),
            new AccountDeletionResumedEvent(ACCOUNT, ALICE, DeletionPhase.STRIPE_STARTED),
            new AccountDeletionCompletedEvent(ACCOUNT, ALICE),
            new AuditTrailViewedEvent(ALICE, ACCOUNT, BOB, "payment", "601", REASON),
            new DataExportRequestedEvent(ACCOUNT, ALICE, 601),
            new UserErasedEvent(ALICE, ACCOUNT),
            new StripeCustomerLinkedEvent(ACCOUNT, ALICE, "cus_NffrFeUfNV2Hib"),
            new PaymentOpenedEvent(ACCOUNT, ALICE, PaymentKind.PLAN, PAYMENT),
            new PaymentInitiatedEvent(PAYMENT, ACCOUNT, ALICE, BASIC, PRICE, POLAND),
            new PaymentPreparedEvent(PAYMENT, ALICE, INTENT, NOON),
            new PaymentAmountChangedEvent(PAYMENT, ALICE, PaymentPurpose.DONATION, Money.of(1550, "PLN"), NOON),
            new PaymentSubmittedEvent(PAYMENT, ALICE, NOON),
            new PaymentSucceededEvent(
                    PAYMENT,
                    ACCOUNT,
                    ALICE,
                    BASIC,
                    PRICE,
                    new VatEvidence(POLAND, new CountryCode("DE"), null),
                    "https://pay.stripe.com/receipts/1",
                    NOON),
            new PaymentFailedEvent(PAYMENT, ALICE, new PaymentFailure("insufficient_funds", "ch_1"), true, NOON),
            new PaymentCancelledEvent(PAYMENT, ALICE, REASON, NOON),
            new RefundRequestedEvent(PAYMENT, ALICE, new RefundId(701), INTENT, Money.of(500, "GBP"), REASON),
            new RefundDeclinedEvent(PAYMENT, ALICE, new RefundId(701), "charge_disputed"),
            new PaymentRefundedEvent(PAYMENT, ALICE, Money.of(500, "GBP"), PRICE, NOON),
            new RefundReturnedEvent(PAYMENT, ALICE, Money.of(500, "GBP"), Money.of(725, "GBP"), NOON),
            new PaymentDisputedEvent(PAYMENT, ALICE, new PaymentDispute("dp_1", DisputeState.OPEN, PRICE), NOON),
            new PaymentDisputeClosedEvent(PAYMENT, ALICE, new PaymentDispute("dp_1", DisputeState.LOST, PRICE), NOON));

    private SampleEvents() {}

    static Object of(Class<?> type) {
        return ALL.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("add one " + type.getSimpleName() + " to the samples"));
    }
}
