package dev.atrium.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.mfa.AnswerChallengeCommand;
import dev.atrium.api.mfa.BackupCodeUsedEvent;
import dev.atrium.api.mfa.BackupCodes;
import dev.atrium.api.mfa.BackupCodesRegeneratedEvent;
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
import dev.atrium.api.mfa.OpenChallengeCommand;
import dev.atrium.api.mfa.RegenerateBackupCodesCommand;
import dev.atrium.api.mfa.TotpSecret;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Walks the state machine at random, with right, wrong, stale, borrowed and repeated codes, in three browsers at once, and
 * compares every answer with a model that reckons it from the whole history.
 */
class SecondFactorModelTest {

    static final Set<String> FIRST_CODES = Set.of("first-1", "first-2");

    private static final AccountId ACCOUNT = new AccountId(201);
    private static final TotpSecret SECRET = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    private static final Enrolment ENROLMENT = new Enrolment(SECRET, BackupCodes.of(FIRST_CODES));
    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

    /** One thing that somebody does. */
    sealed interface Step {
        record Open(int challenge, ChallengePurpose purpose) implements Step {}

        record Send(int challenge, FactorMethod method) implements Step {}

        record Answer(int challenge, ChallengePurpose purpose, FactorMethod method, int borrowed, int drift)
                implements Step {}

        /** Asked, and answered rightly; chance alone would hardly ever come through all steps. */
        record Prove(int challenge, ChallengePurpose purpose, FactorMethod method) implements Step {}

        record Repeat() implements Step {}

        record GuessOften(int challenge, ChallengePurpose purpose) implements Step {}

        record Close(int challenge) implements Step {}

        record Disable() implements Step {}

        record Regenerate() implements Step {}

        record Pass(int seconds) implements Step {}
    }

    @Property(tries = 3000)
    void everyWalkEndsAsTheRulesSay(@ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        Walk walk = new Walk();
        steps.forEach(walk::take);
        Statistics.label("turned on").collect(walk.everOn);
        Statistics.label("turned on").coverage(walks -> walks.check(true).percentage(share -> share > 5.0));
        Statistics.label("passed").collect(walk.passed > 0);
        Statistics.label("passed").coverage(walks -> walks.check(true).percentage(share -> share > 1.0));
    }

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<Integer> challenge = Arbitraries.integers().between(0, 2);
        Arbitrary<ChallengePurpose> purpose = Arbitraries.frequency(
                Tuple.of(4, ChallengePurpose.ENABLE),
                Tuple.of(4, ChallengePurpose.LOG_IN),
                Tuple.of(1, ChallengePurpose.DISABLE),
                Tuple.of(1, ChallengePurpose.STEP_UP),
                Tuple.of(1, ChallengePurpose.RESET_PASSWORD));
        Arbitrary<FactorMethod> method = Arbitraries.of(FactorMethod.class);
        Arbitrary<Step> answers = Combinators.combine(
                        challenge,
                        purpose,
                        method,
                        Arbitraries.frequency(Tuple.of(6, -1), Tuple.of(1, 0), Tuple.of(1, 1), Tuple.of(1, 2)),
                        Arbitraries.integers().between(-2, 2))
                .as(Step.Answer::new);
        return Arbitraries.frequencyOf(
                Tuple.of(4, Combinators.combine(challenge, purpose).as(Step.Open::new)),
                Tuple.of(4, Combinators.combine(challenge, method).as(Step.Send::new)),
                Tuple.of(12, answers),
                Tuple.of(3, Combinators.combine(challenge, purpose, method).as(Step.Prove::new)),
                Tuple.of(2, Arbitraries.just(new Step.Repeat())),
                Tuple.of(1, Combinators.combine(challenge, purpose).as(Step.GuessOften::new)),
                Tuple.of(1, challenge.map(Step.Close::new)),
                Tuple.of(1, Arbitraries.just(new Step.Disable())),
                Tuple.of(1, Arbitraries.just(new Step.Regenerate())),
                Tuple.of(
                        3,
                        Arbitraries.of(1, 29, 30, 45, 60, 179, 180, 600, 899, 900, 3600)
                                .map(Step.Pass::new)));
    }

    /** The aggregate's part and the model, side by side. */
    private static final class Walk {

        private final SecondFactor real = new SecondFactor();
        private final SecondFactorHistory model = new SecondFactorHistory();
        private final Set<String> accepted = new HashSet<>();
        private final @Nullable String[] lastSent = new String[3];
        private Instant now = START;
        private int codes;
        private @Nullable AnswerChallengeCommand last;
        private @Nullable Long lastStep;
        private int lastChallenge;
        private boolean everOn;
        private int passed;

        Walk() {
            real.on(new AccountOpenedEvent(ACCOUNT, new UserId(101), null, Set.of(Role.MEMBER), null));
        }

        void take(Step step) {
            switch (step) {
                case Step.Open(int challenge, ChallengePurpose purpose) -> open(challenge, purpose);
                case Step.Send(int challenge, FactorMethod method) -> send(challenge, method);
                case Step.Answer answer -> answer(answer);
                case Step.Prove prove -> prove(prove);
                case Step.Repeat() -> repeat();
                case Step.GuessOften(int challenge, ChallengePurpose purpose) -> guess(challenge, purpose);
                case Step.Close(int challenge) -> {
                    live(real.decide(new CloseChallengeCommand(ACCOUNT, id(challenge))));
                    model.closed(challenge);
                }
                case Step.Disable() -> {
                    assertThat(live(real.decide(new DisableMfaCommand(ACCOUNT))))
                            .isEqualTo(model.isOn());
                    if (model.isOn()) {
                        model.disabled();
                    }
                }
                case Step.Regenerate() -> regenerate();
                case Step.Pass(int seconds) -> now = now.plusSeconds(seconds);
            }
        }

        private void open(int challenge, ChallengePurpose purpose) {
            boolean needed = model.isOn() != (purpose == ChallengePurpose.ENABLE);
            ChallengeOpening opening = live(
                    real.decide(new OpenChallengeCommand(ACCOUNT, id(challenge), purpose, now, now.plusSeconds(600))));
            if (!needed) {
                assertThat(opening.state()).isEqualTo(ChallengeOpening.State.NOT_NEEDED);
            } else if (model.locked(now)) {
                assertThat(opening.state()).isEqualTo(ChallengeOpening.State.LOCKED);
            } else {
                assertThat(opening.state()).isEqualTo(ChallengeOpening.State.OPEN);
                model.opened(challenge, purpose, now);
            }
        }

        private void send(int challenge, FactorMethod method) {
            String code = "print-" + codes++;
            boolean sent = live(
                    real.decide(new IssueCodeCommand(ACCOUNT, id(challenge), method, code, now, now.plusSeconds(180))));
            assertThat(sent).isEqualTo(method.isSent() && model.mayBeSent(challenge, method, now));
            if (sent) {
                model.sent(challenge, method, code, now);
                lastSent[challenge] = code;
            }
        }

        /** A code of another challenge may be borrowed. */
        private void answer(Step.Answer answer) {
            long step = now.getEpochSecond() / 30 + answer.drift();
            int source = answer.borrowed() < 0 ? answer.challenge() : answer.borrowed();
            String proof = switch (answer.method()) {
                case OTP_QRCODE -> Authenticator.codeOf(SECRET, step);
                case BACKUP_CODE -> answer.drift() > 0 ? "first-1" : "second-" + answer.drift();
                default -> String.valueOf(lastSent[source]);
            };
            say(
                    answer.challenge(),
                    answer.purpose(),
                    answer.method(),
                    proof,
                    answer.method() == FactorMethod.OTP_QRCODE ? step : null);
        }

        private void prove(Step.Prove prove) {
            open(prove.challenge(), prove.purpose());
            List<FactorMethod> methods = prove.purpose() == ChallengePurpose.ENABLE
                    ? List.of(FactorMethod.OTP_QRCODE, FactorMethod.OTP_EMAIL, FactorMethod.OTP_SMS)
                    : List.of(prove.method());
            for (FactorMethod method : methods) {
                send(prove.challenge(), method);
                answer(new Step.Answer(prove.challenge(), prove.purpose(), method, -1, 1));
            }
        }

        private void repeat() {
            if (last != null) {
                say(lastChallenge, last.purpose(), last.method(), last.proof(), lastStep);
            }
        }

        private void guess(int challenge, ChallengePurpose purpose) {
            for (int i = 0; i < 6; i++) {
                say(challenge, purpose, FactorMethod.OTP_QRCODE, "no-code", null);
            }
        }

        private void say(
                int challenge, ChallengePurpose purpose, FactorMethod method, String proof, @Nullable Long step) {
            last = new AnswerChallengeCommand(ACCOUNT, id(challenge), purpose, method, proof, ENROLMENT, now);
            lastStep = step;
            lastChallenge = challenge;
            boolean wasOn = model.isOn();
            var verdict = live(real.decide(last)).verdict();
            assertThat(verdict).isEqualTo(model.answered(challenge, purpose, method, proof, step, now));
            boolean right = verdict == Verdict.PASSED || verdict == Verdict.STEP_PASSED;
            if (right && method.isSent()) {
                assertThat(accepted.add(proof)).as("accepted once").isTrue();
            }
            if (!wasOn && model.isOn()) {
                assertThat(purpose).isEqualTo(ChallengePurpose.ENABLE);
                everOn = true;
            }
            passed += wasOn && right ? 1 : 0;
        }

        private void regenerate() {
            if (model.isOn()) {
                Set<String> fresh = Set.of("second-0", "second--1");
                live(real.decide(new RegenerateBackupCodesCommand(ACCOUNT, BackupCodes.of(fresh))));
                model.regenerated(fresh);
            }
        }

        private <A> A live(Decision<A> decision) {
            decision.events().forEach(this::happen);
            return decision.answer();
        }

        private void happen(Object event) {
            switch (event) {
                case ChallengeOpenedEvent e -> real.on(e);
                case ChallengeClosedEvent e -> real.on(e);
                case CodeIssuedEvent e -> real.on(e);
                case CodeRefusedEvent e -> real.on(e);
                case CodeAcceptedEvent e -> real.on(e);
                case MfaCodesLockedEvent e -> real.on(e);
                case MfaEnabledEvent e -> real.on(e);
                case MfaDisabledEvent e -> real.on(e);
                case BackupCodesRegeneratedEvent e -> real.on(e);
                case BackupCodeUsedEvent e -> real.on(e);
                default -> throw new AssertionError("unknown: " + event);
            }
        }

        private static ChallengeId id(int challenge) {
            return new ChallengeId("challenge-" + challenge);
        }
    }
}
