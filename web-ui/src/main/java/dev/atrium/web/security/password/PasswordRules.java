package dev.atrium.web.security.password;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rules that a new password must meet. Checked where a password can still be read: before it is encoded. */
@Component
public class PasswordRules {

    public static final int MIN_LENGTH = 8;

    /** Generous to phrases, and still cheap to examine. */
    public static final int MAX_LENGTH = 200;

    private static final int SHORTEST_TELLING_PART = 3;
    private static final double CLOSE = 0.7;
    private static final Pattern PART = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /**
     * @param own what the user is known by: user name, names, e-mail address, phone number
     * @return the first rule that is broken
     */
    public Optional<PasswordFault> check(String password, Collection<String> own) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (password.length() > MAX_LENGTH) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        if (password.codePoints().allMatch(Character::isDigit)) {
            return Optional.of(PasswordFault.ONLY_DIGITS);
        }
        if (closeTo(password, own)) {
            return Optional.of(PasswordFault.CLOSE_TO_OWN);
        }
        return common.contains(password) ? Optional.of(PasswordFault.COMMON) : Optional.empty();
    }

    private static boolean closeTo(String password, Collection<String> own) {
        String folded = password.toLowerCase(Locale.ROOT);
        return own.stream()
                .map(field -> field.toLowerCase(Locale.ROOT))
                .flatMap(PasswordRules::wholeAndParts)
                .anyMatch(part -> Likeness.of(folded, part) >= CLOSE);
    }

    private static Stream<String> wholeAndParts(String field) {
        String head = field.substring(0, Math.min(field.length(), MAX_LENGTH));
        return Stream.concat(Stream.of(head), Arrays.stream(PART.split(head)))
                .filter(part -> part.length() >= SHORTEST_TELLING_PART);
    }
}
