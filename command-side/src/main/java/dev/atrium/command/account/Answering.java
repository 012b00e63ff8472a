package dev.atrium.command.account;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.mfa.AnswerChallengeCommand;
import dev.atrium.api.mfa.BackupCodeUsedEvent;
import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengeAnswer.Verdict;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.CodeAcceptedEvent;
import dev.atrium.api.mfa.CodeRefusedEvent;
import dev.atrium.api.mfa.Enrolment;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.MfaCodesLockedEvent;
import dev.atrium.api.mfa.MfaEnabledEvent;
import dev.atrium.api.mfa.TotpSecret;
import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Whether an answer to an open challenge is right, and what follows. */
record Answering(
        AccountId accountId,
        UserId userId,
        Protection protection,
        CodeLock lock,
        Challenge challenge,
        AnswerChallengeCommand command) {

    Decision<ChallengeAnswer> decide() {
        return switch (command.method()) {
            case OTP_QRCODE -> judgeAuthenticator();
            case OTP_EMAIL, OTP_SMS ->
                challenge.wasSent(command.method(), command.proof(), command.at())
                        ? accept(null)
                        : refuse(Verdict.WRONG);
            case BACKUP_CODE -> protection.hasBackupCode(command.proof()) ? accept(null) : refuse(Verdict.WRONG);
        };
    }

    /** While it is turned on the secret is the new one, of which no code was used yet. */
    private Decision<ChallengeAnswer> judgeAuthenticator() {
        boolean enabling = command.purpose() == ChallengePurpose.ENABLE;
        TotpSecret shared = enabling ? enrolment().secret() : protection.secret();
        OptionalLong step = Authenticator.timeStep(shared, command.proof(), command.at());
        if (step.isEmpty()) {
            return refuse(Verdict.WRONG);
        }
        return enabling || protection.isNew(step.getAsLong()) ? accept(step.getAsLong()) : refuse(Verdict.USED_BEFORE);
    }

    private Decision<ChallengeAnswer> accept(@Nullable Long timeStep) {
        List<Object> events = new ArrayList<>();
        events.add(new CodeAcceptedEvent(
                accountId, userId, command.challengeId(), command.purpose(), command.method(), timeStep, command.at()));
        int left = protection.codesLeft();
        if (command.method() == FactorMethod.BACKUP_CODE) {
            left--;
            events.add(new BackupCodeUsedEvent(accountId, userId, command.proof(), left));
        }
        boolean last = challenge.isAtItsLastStep();
        if (last && command.purpose() == ChallengePurpose.ENABLE) {
            Enrolment enrolment = enrolment();
            left = enrolment.backupCodes().left();
            events.add(new MfaEnabledEvent(
                    accountId, userId, enrolment.secret(), enrolment.backupCodes(), challenge.timeStep()));
        }
        Verdict verdict = last ? Verdict.PASSED : Verdict.STEP_PASSED;
        return new Decision<>(new ChallengeAnswer(verdict, challenge.triesLeft(), left, null), events);
    }

    private Decision<ChallengeAnswer> refuse(Verdict verdict) {
        CodeRefusedEvent refused =
                new CodeRefusedEvent(accountId, userId, command.challengeId(), command.method(), command.at());
        if (lock.isDueAfterOneMore(command.at())) {
            Instant until = command.at().plus(CodeLock.LOCKED);
            return Decision.of(
                    new ChallengeAnswer(Verdict.LOCKED, 0, 0, until),
                    refused,
                    new MfaCodesLockedEvent(accountId, userId, until));
        }
        int left = challenge.triesLeft() - 1;
        return Decision.of(answer(left > 0 ? verdict : Verdict.ENDED, left), refused);
    }

    private Enrolment enrolment() {
        return Objects.requireNonNull(command.enrolment(), "turning it on needs what is turned on");
    }

    static ChallengeAnswer answer(Verdict verdict, int triesLeft) {
        return new ChallengeAnswer(verdict, triesLeft, 0, null);
    }
}
