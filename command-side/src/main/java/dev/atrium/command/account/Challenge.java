package dev.atrium.command.account;

import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open question for a second factor.
 *
 * @param wrong how often it was answered wrongly
 * @param proved the steps that are done, while turning it on
 * @param timeStep of the authenticator's code, while turning it on
 */
record Challenge(
        ChallengePurpose purpose,
        Instant endsAt,
        int wrong,
        Set<FactorMethod> proved,
        Map<FactorMethod, SentCode> sent,
        long timeStep) {

    static final int TRIES = 5;

    /** The steps of turning it on, after the password. */
    private static final List<FactorMethod> STEPS =
            List.of(FactorMethod.OTP_QRCODE, FactorMethod.OTP_EMAIL, FactorMethod.OTP_SMS);

    /** A code on its way to the member. */
    record SentCode(String fingerprint, Instant expiresAt) {}

    static Challenge opened(ChallengePurpose purpose, Instant endsAt) {
        return new Challenge(purpose, endsAt, 0, Set.of(), Map.of(), 0);
    }

    boolean isOpenAt(Instant at) {
        return at.isBefore(endsAt);
    }

    /** Any method that the purpose accepts; but turning it on goes step by step. */
    boolean asksFor(FactorMethod method) {
        return purpose == ChallengePurpose.ENABLE ? nextStep() == method : purpose.accepts(method);
    }

    boolean isAtItsLastStep() {
        return purpose != ChallengePurpose.ENABLE || proved.size() == STEPS.size() - 1;
    }

    boolean wasSent(FactorMethod method, String fingerprint, Instant at) {
        SentCode code = sent.get(method);
        return code != null && code.fingerprint().equals(fingerprint) && at.isBefore(code.expiresAt());
    }

    int triesLeft() {
        return TRIES - wrong;
    }

    /** A code that was sent before by the same method stops working. */
    Challenge sent(FactorMethod method, SentCode code) {
        Map<FactorMethod, SentCode> codes = new EnumMap<>(FactorMethod.class);
        codes.putAll(sent);
        codes.put(method, code);
        return new Challenge(purpose, endsAt, wrong, proved, codes, timeStep);
    }

    Challenge refused() {
        return new Challenge(purpose, endsAt, wrong + 1, proved, sent, timeStep);
    }

    Challenge proved(FactorMethod method, @Nullable Long codesTimeStep) {
        Set<FactorMethod> done = EnumSet.of(method);
        done.addAll(proved);
        return new Challenge(purpose, endsAt, wrong, done, sent, codesTimeStep == null ? timeStep : codesTimeStep);
    }

    private @Nullable FactorMethod nextStep() {
        return STEPS.stream().filter(step -> !proved.contains(step)).findFirst().orElse(null);
    }
}
