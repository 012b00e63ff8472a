package dev.atrium.command.account;

import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say, reckoned the slow way from everything that happened: the model that the aggregate's incremental state
 * is held against.
 */
final class SecondFactorHistory {

    private record Sent(String code, Instant at) {}

    private static final class Asked {
        final ChallengePurpose purpose;
        final Instant endsAt;
        final Map<FactorMethod, Sent> sent = new HashMap<>();
        int wrong;
        int steps;

        Asked(ChallengePurpose purpose, Instant endsAt) {
            this.purpose = purpose;
            this.endsAt = endsAt;
        }
    }

    private final Map<Integer, Asked> asked = new HashMap<>();
    private final List<Instant> refusals = new ArrayList<>();
    private final Set<String> backupCodes = new HashSet<>();
    private boolean on;
    private long newestStep;
    private long enrolledStep;
    private @Nullable Instant lockedAt;

    boolean isOn() {
        return on;
    }

    boolean locked(Instant at) {
        return lockedAt != null && at.isBefore(lockedAt.plus(Duration.ofMinutes(15)));
    }

    void opened(int challenge, ChallengePurpose purpose, Instant at) {
        asked.put(challenge, new Asked(purpose, at.plus(Duration.ofMinutes(10))));
    }

    void closed(int challenge) {
        asked.remove(challenge);
    }

    boolean mayBeSent(int challenge, FactorMethod method, Instant at) {
        Asked one = asked.get(challenge);
        return one != null && at.isBefore(one.endsAt) && !locked(at) && wanted(one, method);
    }

    void sent(int challenge, FactorMethod method, String code, Instant at) {
        asked.computeIfPresent(challenge, (number, one) -> {
            one.sent.put(method, new Sent(code, at));
            return one;
        });
    }

    void disabled() {
        on = false;
        asked.clear();
        backupCodes.clear();
    }

    void regenerated(Set<String> codes) {
        backupCodes.clear();
        backupCodes.addAll(codes);
    }

    /** What an answer must be worth; and what it changes. */
    Verdict answered(
            int challenge,
            ChallengePurpose purpose,
            FactorMethod method,
            String proof,
            @Nullable Long step,
            Instant at) {
        Asked one = asked.get(challenge);
        if (locked(at)) {
            return Verdict.LOCKED;
        }
        if (one == null || !at.isBefore(one.endsAt) || one.purpose != purpose) {
            return Verdict.GONE;
        }
        if (!wanted(one, method)) {
            return Verdict.OUT_OF_TURN;
        }
        Verdict worth = worth(one, method, proof, step, at);
        return worth == Verdict.PASSED
                ? passed(challenge, one, method, proof, step)
                : refused(challenge, one, worth, at);
    }

    private Verdict worth(Asked one, FactorMethod method, String proof, @Nullable Long step, Instant at) {
        return switch (method) {
            case OTP_QRCODE -> {
                long now = at.getEpochSecond() / 30;
                if (step == null || step < now - 1 || step > now + 1) {
                    yield Verdict.WRONG;
                }
                boolean fresh = one.purpose == ChallengePurpose.ENABLE || step > newestStep;
                yield fresh ? Verdict.PASSED : Verdict.USED_BEFORE;
            }
            case OTP_EMAIL, OTP_SMS -> {
                Sent sent = one.sent.get(method);
                boolean right = sent != null
                        && sent.code().equals(proof)
                        && at.isBefore(sent.at().plusSeconds(180));
                yield right ? Verdict.PASSED : Verdict.WRONG;
            }
            case BACKUP_CODE -> backupCodes.contains(proof) ? Verdict.PASSED : Verdict.WRONG;
        };
    }

    private Verdict passed(int challenge, Asked one, FactorMethod method, String proof, @Nullable Long step) {
        if (one.purpose == ChallengePurpose.ENABLE) {
            one.steps++;
            if (step != null) {
                enrolledStep = step;
            }
            if (one.steps < 3) {
                return Verdict.STEP_PASSED;
            }
            on = true;
            newestStep = enrolledStep;
            backupCodes.addAll(SecondFactorModelTest.FIRST_CODES);
            asked.clear();
            return Verdict.PASSED;
        }
        if (step != null) {
            newestStep = step;
        }
        backupCodes.remove(proof);
        asked.remove(challenge);
        return Verdict.PASSED;
    }

    private Verdict refused(int challenge, Asked one, Verdict worth, Instant at) {
        refusals.add(at);
        long lately = refusals.stream()
                .filter(earlier -> earlier.isAfter(at.minus(Duration.ofHours(1))))
                .count();
        if (lately >= 10) {
            lockedAt = at;
            refusals.clear();
            asked.clear();
            return Verdict.LOCKED;
        }
        one.wrong++;
        if (one.wrong == 5) {
            asked.remove(challenge);
            return Verdict.ENDED;
        }
        return worth;
    }

    private static boolean wanted(Asked one, FactorMethod method) {
        return switch (one.purpose) {
            case ENABLE -> method.ordinal() == one.steps && one.steps < 3;
            case RESET_PASSWORD -> method != FactorMethod.OTP_EMAIL;
            default -> true;
        };
    }
}
