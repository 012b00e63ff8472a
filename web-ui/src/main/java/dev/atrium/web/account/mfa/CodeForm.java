package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.web.layout.SafePath;
import dev.atrium.web.security.factor.PendingChallenge;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What a modal of multi-factor authentication sends. A field that was not sent is empty, or null where that differs.
 *
 * @param step {@code password}, or the method that the code is of
 * @param userId as the modal was told; it must be whom the browser's challenge is about
 * @param next likewise
 */
public record CodeForm(
        String step,
        String password,
        @BindParam("otp_code") String code,
        @BindParam("user_id") @Nullable String userId,
        @Nullable String next) {

    static final String PASSWORD = "password";

    public CodeForm {
        step = orEmpty(step);
        password = orEmpty(password);
        code = orEmpty(code);
    }

    /** Whether this answers a challenge. */
    public boolean isAnswer() {
        return method().isPresent();
    }

    Optional<FactorMethod> method() {
        return FactorMethod.parse(step);
    }

    /** The first argument that is not what the browser was asked with. */
    Optional<String> mismatch(PendingChallenge pending) {
        if (userId != null && !userId.equals(pending.userId().toString())) {
            return Optional.of("user_id");
        }
        boolean sameWay = next == null || SafePath.parse(next).orElse("").equals(pending.next());
        return sameWay ? Optional.empty() : Optional.of("next");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "CodeForm";
    }
}
