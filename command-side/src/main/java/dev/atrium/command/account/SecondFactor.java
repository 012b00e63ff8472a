package dev.atrium.command.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.mfa.AnswerChallengeCommand;
import dev.atrium.api.mfa.BackupCodeUsedEvent;
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
import dev.atrium.api.mfa.IssueCodeCommand;
import dev.atrium.api.mfa.MfaCodesLockedEvent;
import dev.atrium.api.mfa.MfaDisabledEvent;
import dev.atrium.api.mfa.MfaEnabledEvent;
import dev.atrium.api.mfa.MfaOffException;
import dev.atrium.api.mfa.OpenChallengeCommand;
import dev.atrium.api.mfa.RegenerateBackupCodesCommand;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * The one state machine of multi-factor authentication. Every way that needs a second factor opens a challenge here and
 * answers it here; the account handles one command at a time, so a code can be used once however many arrive at once.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the account's first event sets the ids
final class SecondFactor {

    /** More browsers than a person uses at once; older challenges give way. */
    private static final int MOST_CHALLENGES = 8;

    private AccountId accountId;

    @DataSubject
    private UserId userId;

    private Protection protection = new Protection();
    private CodeLock lock = new CodeLock();
    private Map<String, Challenge> challenges = new LinkedHashMap<>();

    @CommandHandler
    ChallengeOpening handle(OpenChallengeCommand command) {
        return decide(command).applied();
    }

    @CommandHandler
    boolean handle(IssueCodeCommand command) {
        return decide(command).applied();
    }

    @CommandHandler
    ChallengeAnswer handle(AnswerChallengeCommand command) {
        return decide(command).applied();
    }

    @CommandHandler
    void handle(CloseChallengeCommand command) {
        decide(command).applied();
    }

    @CommandHandler
    void handle(DisableMfaCommand command) {
        decide(command).applied();
    }

    @CommandHandler
    void handle(RegenerateBackupCodesCommand command) {
        decide(command).applied();
    }

    Decision<ChallengeOpening> decide(OpenChallengeCommand command) {
        if (protection.isOn() == (command.purpose() == ChallengePurpose.ENABLE)) {
            return Decision.just(ChallengeOpening.of(ChallengeOpening.State.NOT_NEEDED));
        }
        Instant lockedUntil = lock.lockedAt(command.at());
        if (lockedUntil != null) {
            return Decision.just(ChallengeOpening.lockedUntil(lockedUntil));
        }
        return Decision.of(
                ChallengeOpening.of(ChallengeOpening.State.OPEN),
                new ChallengeOpenedEvent(
                        accountId, userId, command.challengeId(), command.purpose(), command.endsAt()));
    }

    Decision<Boolean> decide(IssueCodeCommand command) {
        Challenge challenge = find(command.challengeId(), command.at());
        boolean wanted = challenge != null
                && command.method().isSent()
                && challenge.asksFor(command.method())
                && lock.lockedAt(command.at()) == null;
        return wanted
                ? Decision.of(
                        true,
                        new CodeIssuedEvent(
                                accountId,
                                userId,
                                command.challengeId(),
                                command.method(),
                                command.fingerprint(),
                                command.expiresAt()))
                : Decision.just(false);
    }

    Decision<ChallengeAnswer> decide(AnswerChallengeCommand command) {
        Instant lockedUntil = lock.lockedAt(command.at());
        if (lockedUntil != null) {
            return Decision.just(new ChallengeAnswer(Verdict.LOCKED, 0, 0, lockedUntil));
        }
        Challenge challenge = find(command.challengeId(), command.at());
        if (challenge == null || challenge.purpose() != command.purpose()) {
            return Decision.just(Answering.answer(Verdict.GONE, 0));
        }
        if (!challenge.asksFor(command.method())) {
            return Decision.just(Answering.answer(Verdict.OUT_OF_TURN, challenge.triesLeft()));
        }
        return new Answering(accountId, userId, protection, lock, challenge, command).decide();
    }

    Decision<Boolean> decide(CloseChallengeCommand command) {
        return challenges.containsKey(command.challengeId().value())
                ? Decision.of(true, new ChallengeClosedEvent(accountId, userId, command.challengeId()))
                : Decision.just(false);
    }

    Decision<Boolean> decide(DisableMfaCommand command) {
        return protection.isOn() ? Decision.of(true, new MfaDisabledEvent(accountId, userId)) : Decision.just(false);
    }

    Decision<Boolean> decide(RegenerateBackupCodesCommand command) {
        if (!protection.isOn()) {
            throw new MfaOffException();
        }
        return Decision.of(true, new BackupCodesRegeneratedEvent(accountId, userId, command.backupCodes()));
    }

    private @Nullable Challenge find(ChallengeId id, Instant at) {
        Challenge challenge = challenges.get(id.value());
        return challenge != null && challenge.isOpenAt(at) ? challenge : null;
    }

    @EventSourcingHandler
    void on(AccountOpenedEvent event) {
        accountId = event.accountId();
        userId = event.userId();
    }

    /** Outdated challenges give way to new ones; nobody may answer them any more. */
    @EventSourcingHandler
    void on(ChallengeOpenedEvent event) {
        if (challenges.size() >= MOST_CHALLENGES) {
            challenges.remove(challenges.keySet().iterator().next());
        }
        challenges.put(event.challengeId().value(), Challenge.opened(event.purpose(), event.endsAt()));
    }

    @EventSourcingHandler
    void on(ChallengeClosedEvent event) {
        challenges.remove(event.challengeId().value());
    }

    @EventSourcingHandler
    void on(CodeIssuedEvent event) {
        change(
                event.challengeId(),
                challenge ->
                        challenge.sent(event.method(), new Challenge.SentCode(event.fingerprint(), event.expiresAt())));
    }

    @EventSourcingHandler
    void on(CodeRefusedEvent event) {
        lock.refused(event.at());
        change(event.challengeId(), challenge -> challenge.triesLeft() == 1 ? null : challenge.refused());
    }

    @EventSourcingHandler
    void on(CodeAcceptedEvent event) {
        change(
                event.challengeId(),
                challenge -> challenge.isAtItsLastStep() ? null : challenge.proved(event.method(), event.timeStep()));
        if (event.timeStep() != null && event.purpose() != ChallengePurpose.ENABLE) {
            protection.used(event.timeStep());
        }
    }

    @EventSourcingHandler
    void on(BackupCodeUsedEvent event) {
        protection.used(event.hash());
    }

    @EventSourcingHandler
    void on(MfaCodesLockedEvent event) {
        lock.locked(event.until());
        challenges.clear();
    }

    /** Other browsers that were about to turn it on come too late. */
    @EventSourcingHandler
    void on(MfaEnabledEvent event) {
        protection.on(event.secret(), event.backupCodes(), event.timeStep());
        challenges.clear();
    }

    @EventSourcingHandler
    void on(MfaDisabledEvent event) {
        protection.off();
        challenges.clear();
    }

    @EventSourcingHandler
    void on(BackupCodesRegeneratedEvent event) {
        protection.renewed(event.backupCodes());
    }

    private void change(ChallengeId id, Function<Challenge, @Nullable Challenge> change) {
        challenges.computeIfPresent(id.value(), (value, challenge) -> change.apply(challenge));
    }
}
