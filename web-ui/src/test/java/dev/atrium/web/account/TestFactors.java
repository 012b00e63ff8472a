package dev.atrium.web.account;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.mfa.AnswerChallengeCommand;
import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengeOpening;
import dev.atrium.api.mfa.CloseChallengeCommand;
import dev.atrium.api.mfa.DisableMfaCommand;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.FindSecondFactorQuery;
import dev.atrium.api.mfa.IssueCodeCommand;
import dev.atrium.api.mfa.OpenChallengeCommand;
import dev.atrium.api.mfa.SecondFactorView;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Second factors as the pages see them. What the account really decides has tests of its own; here it takes the code
 * {@link #CODE} of the authenticator, and whatever was sent last.
 */
public class TestFactors {

    static final String CODE = "123456";

    private final Set<AccountId> on = ConcurrentHashMap.newKeySet();
    private final Map<String, OpenChallengeCommand> open = new ConcurrentHashMap<>();
    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private volatile @Nullable ChallengeOpening instead;

    public void empty() {
        on.clear();
        open.clear();
        sent.clear();
        instead = null;
    }

    public void turnOn(AccountId account) {
        on.add(account);
    }

    public void answerInstead(ChallengeOpening opening) {
        instead = opening;
    }

    public boolean isOn(AccountId account) {
        return on.contains(account);
    }

    @CommandHandler
    ChallengeOpening handle(OpenChallengeCommand command) {
        if (!on.contains(command.accountId())) {
            return ChallengeOpening.of(ChallengeOpening.State.NOT_NEEDED);
        }
        open.put(command.challengeId().value(), command);
        return Objects.requireNonNullElse(instead, ChallengeOpening.of(ChallengeOpening.State.OPEN));
    }

    @CommandHandler
    boolean handle(IssueCodeCommand command) {
        sent.put(command.challengeId() + command.method().code(), command.fingerprint());
        return open.containsKey(command.challengeId().value());
    }

    @CommandHandler
    ChallengeAnswer handle(AnswerChallengeCommand command) {
        OpenChallengeCommand asked = open.get(command.challengeId().value());
        if (asked == null || asked.purpose() != command.purpose()) {
            return new ChallengeAnswer(Verdict.GONE, 0, 0, null);
        }
        String right = command.method() == FactorMethod.OTP_QRCODE
                ? CODE
                : sent.get(command.challengeId() + command.method().code());
        if (!command.proof().equals(right)) {
            return new ChallengeAnswer(Verdict.WRONG, 4, 0, null);
        }
        open.remove(command.challengeId().value());
        return new ChallengeAnswer(Verdict.PASSED, 5, 10, null);
    }

    @CommandHandler
    void handle(CloseChallengeCommand command) {
        open.remove(command.challengeId().value());
    }

    @CommandHandler
    void handle(DisableMfaCommand command) {
        on.remove(command.accountId());
    }

    @QueryHandler
    Optional<SecondFactorView> handle(FindSecondFactorQuery query) {
        return Optional.empty();
    }
}
