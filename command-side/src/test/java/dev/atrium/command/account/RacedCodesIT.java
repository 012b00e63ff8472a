package dev.atrium.command.account;

import static dev.atrium.command.Members.registration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.mfa.AnswerChallengeCommand;
import dev.atrium.api.mfa.BackupCodes;
import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengeId;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.Enrolment;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.IssueCodeCommand;
import dev.atrium.api.mfa.OpenChallengeCommand;
import dev.atrium.api.mfa.TotpSecret;
import dev.atrium.command.CommandNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty threads bring one and the same code, on the real event store. */
class RacedCodesIT {

    private static final int THREADS = 50;
    private static final AtomicLong IDS = new AtomicLong(40_000_000);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final long STEP = NOON.getEpochSecond() / 30;
    private static final TotpSecret SECRET = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    private static final Enrolment ENROLMENT = new Enrolment(SECRET, BackupCodes.of(Set.of("hash-a", "hash-b")));

    private final CommandNode node = CommandNode.shared();

    @ParameterizedTest
    @EnumSource(FactorMethod.class)
    void oneCodeInOneChallengeSucceedsOnce(FactorMethod method) throws Exception {
        AccountId account = protectedAccount();
        open(account, "here", ChallengePurpose.LOG_IN);
        String proof = proof(account, "here", method);

        List<ChallengeAnswer> answers =
                together(i -> () -> answer(account, "here", ChallengePurpose.LOG_IN, method, proof, NOON));

        assertThat(answers).filteredOn(RacedCodesIT::passed).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.verdict() == Verdict.GONE)
                .hasSize(THREADS - 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FactorMethod.class,
            names = {"OTP_QRCODE", "BACKUP_CODE"})
    void oneCodeInChallengesOfEightBrowsersSucceedsOnce(FactorMethod method) throws Exception {
        AccountId account = protectedAccount();
        for (int browser = 0; browser < 8; browser++) {
            open(account, "browser-" + browser, ChallengePurpose.LOG_IN);
        }
        String proof = proof(account, "browser-0", method);

        List<ChallengeAnswer> answers =
                together(i -> () -> answer(account, "browser-" + i % 8, ChallengePurpose.LOG_IN, method, proof, NOON));

        assertThat(answers).filteredOn(RacedCodesIT::passed).hasSize(1);
    }

    @Test
    void guessesAtTheSameMomentStopAtTheLimit() throws Exception {
        AccountId account = protectedAccount();
        for (int browser = 0; browser < 8; browser++) {
            open(account, "browser-" + browser, ChallengePurpose.LOG_IN);
        }
        List<ChallengeAnswer> answers = together(i -> () ->
                answer(account, "browser-" + i % 8, ChallengePurpose.LOG_IN, FactorMethod.OTP_QRCODE, "no-code", NOON));

        assertThat(answers)
                .filteredOn(answer -> answer.verdict() == Verdict.WRONG || answer.verdict() == Verdict.ENDED)
                .hasSize(9);
        assertThat(answers)
                .filteredOn(answer -> answer.verdict() == Verdict.LOCKED)
                .hasSize(THREADS - 9);
    }

    /** Registered, and with multi-factor authentication turned on an hour ago. */
    private AccountId protectedAccount() {
        long id = IDS.addAndGet(10_000);
        node.sendAndWait(registration(id, "raced" + id, id + "@raced.example", null));
        AccountId account = new AccountId(id + 1000);
        open(account, "enrolment", ChallengePurpose.ENABLE);
        for (FactorMethod step : List.of(FactorMethod.OTP_QRCODE, FactorMethod.OTP_EMAIL, FactorMethod.OTP_SMS)) {
            String proof = step == FactorMethod.OTP_QRCODE
                    ? Authenticator.codeOf(SECRET, STEP - 1)
                    : proof(account, "enrolment", step);
            answer(account, "enrolment", ChallengePurpose.ENABLE, step, proof, NOON);
        }
        return account;
    }

    private void open(AccountId account, String challenge, ChallengePurpose purpose) {
        node.sendAndWait(
                new OpenChallengeCommand(account, new ChallengeId(challenge), purpose, NOON, NOON.plusSeconds(600)));
    }

    private String proof(AccountId account, String challenge, FactorMethod method) {
        return switch (method) {
            case OTP_QRCODE -> Authenticator.codeOf(SECRET, STEP);
            case BACKUP_CODE -> "hash-a";
            case OTP_EMAIL, OTP_SMS -> {
                node.sendAndWait(new IssueCodeCommand(
                        account, new ChallengeId(challenge), method, "print", NOON, NOON.plusSeconds(180)));
                yield "print";
            }
        };
    }

    private ChallengeAnswer answer(
            AccountId account,
            String challenge,
            ChallengePurpose purpose,
            FactorMethod method,
            String proof,
            Instant at) {
        return (ChallengeAnswer) node.send(new AnswerChallengeCommand(
                        account, new ChallengeId(challenge), purpose, method, proof, ENROLMENT, at))
                .join();
    }

    private static boolean passed(ChallengeAnswer answer) {
        return answer.verdict() == Verdict.PASSED;
    }

    private static <T> List<T> together(IntFunction<Callable<T>> each) throws Exception {
        CountDownLatch start = new CountDownLatch(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<T>> all = IntStream.range(0, THREADS)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.countDown();
                        start.await();
                        return each.apply(i).call();
                    })
                    .toList();
            return threads.invokeAll(all).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }
    }
}
