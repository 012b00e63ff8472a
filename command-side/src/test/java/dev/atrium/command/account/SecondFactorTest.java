package dev.atrium.command.account;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.NOON;

import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.mfa.AnswerChallengeCommand;
import dev.atrium.api.mfa.BackupCodeUsedEvent;
import dev.atrium.api.mfa.BackupCodes;
import dev.atrium.api.mfa.BackupCodesRegeneratedEvent;
import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengeClosedEvent;
import dev.atrium.api.mfa.ChallengeId;
import dev.atrium.api.mfa.ChallengeOpenedEvent;
import dev.atrium.api.mfa.ChallengeOpening;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.CloseChallengeCommand;
import dev.atrium.api.mfa.CodeAcceptedEvent;
import dev.atrium.api.mfa.CodeIssuedEvent;
import dev.atrium.api.mfa.CodeRefusedEvent;
import dev.atrium.api.mfa.DisableMfaCommand;
import dev.atrium.api.mfa.Enrolment;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.IssueCodeCommand;
import dev.atrium.api.mfa.MfaCodesLockedEvent;
import dev.atrium.api.mfa.MfaDisabledEvent;
import dev.atrium.api.mfa.MfaEnabledEvent;
import dev.atrium.api.mfa.MfaOffException;
import dev.atrium.api.mfa.OpenChallengeCommand;
import dev.atrium.api.mfa.RegenerateBackupCodesCommand;
import dev.atrium.api.mfa.TotpSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Time is in the commands: a minute is no wait here. */
class SecondFactorTest {

    private static final TotpSecret SECRET = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    private static final BackupCodes CODES = BackupCodes.of(List.of("hash-a", "hash-b"));
    private static final Enrolment ENROLMENT = new Enrolment(SECRET, CODES);
    private static final ChallengeId CHALLENGE = new ChallengeId("here");
    private static final ChallengeId ELSEWHERE = new ChallengeId("elsewhere");
    private static final Instant TEN_PAST = NOON.plus(Duration.ofMinutes(10));
    private static final long STEP = NOON.getEpochSecond() / 30;
    private static final long LONG_AGO = STEP - 1000;

    private static final AccountOpenedEvent OPENED =
            new AccountOpenedEvent(ALICES_ACCOUNT, ALICE, null, Set.of(Role.MEMBER), null);
    private static final MfaEnabledEvent ENABLED = new MfaEnabledEvent(ALICES_ACCOUNT, ALICE, SECRET, CODES, LONG_AGO);

    private final AggregateTestFixture<Account> account = new AggregateTestFixture<>(Account.class);

    @Test
    void passwordAloneIsEnoughWhileItIsOff() {
        account.given(OPENED)
                .when(open(ChallengePurpose.LOG_IN))
                .expectResultMessagePayload(ChallengeOpening.of(ChallengeOpening.State.NOT_NEEDED))
                .expectNoEvents();
    }

    @Test
    void loggingInAsksForAFactorOnceItIsOn() {
        account.given(OPENED, ENABLED)
                .when(open(ChallengePurpose.LOG_IN))
                .expectResultMessagePayload(ChallengeOpening.of(ChallengeOpening.State.OPEN))
                .expectEvents(opened(CHALLENGE, ChallengePurpose.LOG_IN));
    }

    @Test
    void itIsTurnedOnOnlyOnce() {
        account.given(OPENED, ENABLED)
                .when(open(ChallengePurpose.ENABLE))
                .expectResultMessagePayload(ChallengeOpening.of(ChallengeOpening.State.NOT_NEEDED))
                .expectNoEvents();
    }

    @Test
    void turningItOnGoesStepByStep() {
        account.given(OPENED, opened(CHALLENGE, ChallengePurpose.ENABLE))
                .when(enabling(FactorMethod.OTP_EMAIL, "print"))
                .expectResultMessagePayload(verdict(Verdict.OUT_OF_TURN, 5))
                .expectNoEvents();
    }

    @Test
    void authenticatorIsTheFirstStep() {
        account.given(OPENED, opened(CHALLENGE, ChallengePurpose.ENABLE))
                .when(enabling(FactorMethod.OTP_QRCODE, code(STEP)))
                .expectResultMessagePayload(verdict(Verdict.STEP_PASSED, 5))
                .expectEvents(accepted(ChallengePurpose.ENABLE, FactorMethod.OTP_QRCODE, STEP));
    }

    @Test
    void codesAreSentForTheStepThatIsOpenOnly() {
        account.given(OPENED, opened(CHALLENGE, ChallengePurpose.ENABLE))
                .when(issue(FactorMethod.OTP_SMS))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void lastStepTurnsItOn() {
        account.given(
                        OPENED,
                        opened(CHALLENGE, ChallengePurpose.ENABLE),
                        accepted(ChallengePurpose.ENABLE, FactorMethod.OTP_QRCODE, STEP),
                        issued(FactorMethod.OTP_EMAIL, "email-print"),
                        accepted(ChallengePurpose.ENABLE, FactorMethod.OTP_EMAIL, null),
                        issued(FactorMethod.OTP_SMS, "sms-print"))
                .when(enabling(FactorMethod.OTP_SMS, "sms-print"))
                .expectResultMessagePayload(new ChallengeAnswer(Verdict.PASSED, 5, 2, null))
                .expectEvents(
                        accepted(ChallengePurpose.ENABLE, FactorMethod.OTP_SMS, null),
                        new MfaEnabledEvent(ALICES_ACCOUNT, ALICE, SECRET, CODES, STEP));
    }

    @Test
    void codeThatTurnedItOnDoesNotLogIn() {
        account.given(
                        OPENED,
                        new MfaEnabledEvent(ALICES_ACCOUNT, ALICE, SECRET, CODES, STEP),
                        opened(CHALLENGE, ChallengePurpose.LOG_IN))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, code(STEP)))
                .expectResultMessagePayload(verdict(Verdict.USED_BEFORE, 4));
    }

    @Test
    void givingUpForgetsWhatWasProved() {
        account.given(
                        OPENED,
                        opened(CHALLENGE, ChallengePurpose.ENABLE),
                        accepted(ChallengePurpose.ENABLE, FactorMethod.OTP_QRCODE, STEP))
                .when(new CloseChallengeCommand(ALICES_ACCOUNT, CHALLENGE))
                .expectEvents(new ChallengeClosedEvent(ALICES_ACCOUNT, ALICE, CHALLENGE));
    }

    @Test
    void authenticatorsCodeLogsIn() {
        account.given(OPENED, ENABLED, opened(CHALLENGE, ChallengePurpose.LOG_IN))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, code(STEP)))
                .expectResultMessagePayload(new ChallengeAnswer(Verdict.PASSED, 5, 2, null))
                .expectEvents(accepted(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, STEP));
    }

    @Test
    void usedCodeIsRefusedWithinItsWindow() {
        account.given(
                        OPENED,
                        ENABLED,
                        opened(ELSEWHERE, ChallengePurpose.LOG_IN),
                        acceptedIn(ELSEWHERE, ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, STEP),
                        opened(CHALLENGE, ChallengePurpose.LOG_IN))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, code(STEP)))
                .expectResultMessagePayload(verdict(Verdict.USED_BEFORE, 4))
                .expectEvents(refused(FactorMethod.OTP_QRCODE));
    }

    @Test
    void codeFromBeforeAUsedOneIsRefusedToo() {
        account.given(
                        OPENED,
                        ENABLED,
                        opened(ELSEWHERE, ChallengePurpose.LOG_IN),
                        acceptedIn(ELSEWHERE, ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, STEP),
                        opened(CHALLENGE, ChallengePurpose.LOG_IN))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, code(STEP - 1)))
                .expectResultMessagePayload(verdict(Verdict.USED_BEFORE, 4));
    }

    @ParameterizedTest
    @EnumSource(
            value = FactorMethod.class,
            names = {"OTP_EMAIL", "OTP_SMS"})
    void sentCodeLogsInUntilItExpires(FactorMethod method) {
        account.given(OPENED, ENABLED, opened(CHALLENGE, ChallengePurpose.LOG_IN), issued(method, "print"))
                .when(answerAt(NOON.plusSeconds(179), ChallengePurpose.LOG_IN, method, "print"))
                .expectResultMessagePayload(new ChallengeAnswer(Verdict.PASSED, 5, 2, null));
        account.given(OPENED, ENABLED, opened(CHALLENGE, ChallengePurpose.LOG_IN), issued(method, "print"))
                .when(answerAt(NOON.plusSeconds(180), ChallengePurpose.LOG_IN, method, "print"))
                .expectResultMessagePayload(verdict(Verdict.WRONG, 4));
    }

    @Test
    void codeByOneWayIsWrongByAnother() {
        account.given(
                        OPENED,
                        ENABLED,
                        opened(CHALLENGE, ChallengePurpose.LOG_IN),
                        issued(FactorMethod.OTP_EMAIL, "print"))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_SMS, "print"))
                .expectResultMessagePayload(verdict(Verdict.WRONG, 4));
    }

    @Test
    void newCodeReplacesTheFormer() {
        account.given(
                        OPENED,
                        ENABLED,
                        opened(CHALLENGE, ChallengePurpose.LOG_IN),
                        issued(FactorMethod.OTP_SMS, "former"),
                        issued(FactorMethod.OTP_SMS, "newer"))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_SMS, "former"))
                .expectResultMessagePayload(verdict(Verdict.WRONG, 4));
    }

    @ParameterizedTest
    @EnumSource(
            value = ChallengePurpose.class,
            names = {"DISABLE", "STEP_UP", "RESET_PASSWORD"})
    void challengeForOnePurposeOpensNothingElse(ChallengePurpose other) {
        account.given(OPENED, ENABLED, opened(CHALLENGE, other))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, code(STEP)))
                .expectResultMessagePayload(verdict(Verdict.GONE, 0))
                .expectNoEvents();
    }

    @Test
    void mailProvesNothingToWhoeverHasTheMailbox() {
        account.given(OPENED, ENABLED, opened(CHALLENGE, ChallengePurpose.RESET_PASSWORD))
                .when(issue(FactorMethod.OTP_EMAIL))
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    @Test
    void challengeEndsAfterTenMinutes() {
        account.given(OPENED, ENABLED, opened(CHALLENGE, ChallengePurpose.LOG_IN))
                .when(answerAt(TEN_PAST, ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, code(STEP + 20)))
                .expectResultMessagePayload(verdict(Verdict.GONE, 0));
    }

    @Test
    void backupCodeLogsInOnce() {
        account.given(OPENED, ENABLED, opened(CHALLENGE, ChallengePurpose.LOG_IN))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.BACKUP_CODE, "hash-a"))
                .expectResultMessagePayload(new ChallengeAnswer(Verdict.PASSED, 5, 1, null))
                .expectEvents(
                        accepted(ChallengePurpose.LOG_IN, FactorMethod.BACKUP_CODE, null),
                        new BackupCodeUsedEvent(ALICES_ACCOUNT, ALICE, "hash-a", 1));
        account.given(
                        OPENED,
                        ENABLED,
                        new BackupCodeUsedEvent(ALICES_ACCOUNT, ALICE, "hash-a", 1),
                        opened(CHALLENGE, ChallengePurpose.LOG_IN))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.BACKUP_CODE, "hash-a"))
                .expectResultMessagePayload(verdict(Verdict.WRONG, 4));
    }

    @Test
    void regeneratedCodesReplaceTheFormer() {
        BackupCodes fresh = BackupCodes.of(List.of("hash-c"));
        account.given(
                        OPENED,
                        ENABLED,
                        new BackupCodesRegeneratedEvent(ALICES_ACCOUNT, ALICE, fresh),
                        opened(CHALLENGE, ChallengePurpose.LOG_IN))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.BACKUP_CODE, "hash-a"))
                .expectResultMessagePayload(verdict(Verdict.WRONG, 4));
        account.given(OPENED)
                .when(new RegenerateBackupCodesCommand(ALICES_ACCOUNT, fresh))
                .expectException(MfaOffException.class);
    }

    @Test
    void fifthWrongCodeEndsTheChallenge() {
        account.given(withRefusals(4))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, "000000"))
                .expectResultMessagePayload(verdict(Verdict.ENDED, 0))
                .expectEvents(refused(FactorMethod.OTP_QRCODE));
        account.given(withRefusals(5))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, code(STEP)))
                .expectResultMessagePayload(verdict(Verdict.GONE, 0));
    }

    @Test
    void tenthWrongCodeLocksTheAccountInWhateverChallenge() {
        List<Object> before = new ArrayList<>(withRefusals(5));
        before.add(opened(CHALLENGE, ChallengePurpose.LOG_IN));
        before.addAll(List.of(refusal(), refusal(), refusal(), refusal()));
        Instant until = NOON.plus(Duration.ofMinutes(15));
        MfaCodesLockedEvent locked = new MfaCodesLockedEvent(ALICES_ACCOUNT, ALICE, until);
        account.given(before)
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, "000000"))
                .expectResultMessagePayload(new ChallengeAnswer(Verdict.LOCKED, 0, 0, until))
                .expectEvents(refused(FactorMethod.OTP_QRCODE), locked);
        before.add(refusal());
        before.add(locked);
        account.given(before)
                .when(open(ChallengePurpose.LOG_IN))
                .expectResultMessagePayload(ChallengeOpening.lockedUntil(until))
                .expectNoEvents();
        account.given(before)
                .when(new OpenChallengeCommand(
                        ALICES_ACCOUNT, CHALLENGE, ChallengePurpose.LOG_IN, until, until.plusSeconds(600)))
                .expectResultMessagePayload(ChallengeOpening.of(ChallengeOpening.State.OPEN));
    }

    @Test
    void turningItOffEndsEveryChallenge() {
        account.given(OPENED, ENABLED)
                .when(new DisableMfaCommand(ALICES_ACCOUNT))
                .expectEvents(new MfaDisabledEvent(ALICES_ACCOUNT, ALICE));
        account.given(
                        OPENED,
                        ENABLED,
                        opened(CHALLENGE, ChallengePurpose.LOG_IN),
                        new MfaDisabledEvent(ALICES_ACCOUNT, ALICE))
                .when(answer(ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, code(STEP)))
                .expectResultMessagePayload(verdict(Verdict.GONE, 0));
        account.given(OPENED).when(new DisableMfaCommand(ALICES_ACCOUNT)).expectNoEvents();
    }

    private static List<Object> withRefusals(int wrong) {
        List<Object> events = new ArrayList<>(List.of(OPENED, ENABLED, opened(CHALLENGE, ChallengePurpose.LOG_IN)));
        for (int i = 0; i < wrong; i++) {
            events.add(refusal());
        }
        return events;
    }

    private static CodeRefusedEvent refusal() {
        return refused(FactorMethod.OTP_QRCODE);
    }

    private static String code(long step) {
        return Authenticator.codeOf(SECRET, step);
    }

    private static OpenChallengeCommand open(ChallengePurpose purpose) {
        return new OpenChallengeCommand(ALICES_ACCOUNT, CHALLENGE, purpose, NOON, TEN_PAST);
    }

    private static ChallengeOpenedEvent opened(ChallengeId id, ChallengePurpose purpose) {
        return new ChallengeOpenedEvent(ALICES_ACCOUNT, ALICE, id, purpose, TEN_PAST);
    }

    private static IssueCodeCommand issue(FactorMethod method) {
        return new IssueCodeCommand(ALICES_ACCOUNT, CHALLENGE, method, "print", NOON, NOON.plusSeconds(180));
    }

    private static CodeIssuedEvent issued(FactorMethod method, String fingerprint) {
        return new CodeIssuedEvent(ALICES_ACCOUNT, ALICE, CHALLENGE, method, fingerprint, NOON.plusSeconds(180));
    }

    private static AnswerChallengeCommand enabling(FactorMethod method, String proof) {
        return new AnswerChallengeCommand(
                ALICES_ACCOUNT, CHALLENGE, ChallengePurpose.ENABLE, method, proof, ENROLMENT, NOON);
    }

    private static AnswerChallengeCommand answer(ChallengePurpose purpose, FactorMethod method, String proof) {
        return answerAt(NOON, purpose, method, proof);
    }

    private static AnswerChallengeCommand answerAt(
            Instant at, ChallengePurpose purpose, FactorMethod method, String proof) {
        return new AnswerChallengeCommand(ALICES_ACCOUNT, CHALLENGE, purpose, method, proof, null, at);
    }

    private static CodeAcceptedEvent accepted(ChallengePurpose purpose, FactorMethod method, @Nullable Long step) {
        return acceptedIn(CHALLENGE, purpose, method, step);
    }

    private static CodeAcceptedEvent acceptedIn(
            ChallengeId id, ChallengePurpose purpose, FactorMethod method, @Nullable Long step) {
        return new CodeAcceptedEvent(ALICES_ACCOUNT, ALICE, id, purpose, method, step, NOON);
    }

    private static CodeRefusedEvent refused(FactorMethod method) {
        return new CodeRefusedEvent(ALICES_ACCOUNT, ALICE, CHALLENGE, method, NOON);
    }

    private static ChallengeAnswer verdict(Verdict verdict, int triesLeft) {
        return new ChallengeAnswer(verdict, triesLeft, 0, null);
    }
}
