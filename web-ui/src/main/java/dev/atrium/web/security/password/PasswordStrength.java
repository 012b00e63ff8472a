package dev.atrium.web.security.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Estimates how many guesses a password would take, as a score from 0 (first guesses) to 4 (out of reach). */
@Component
public class PasswordStrength {

    public static final int BEST = 4;

    /** The estimate's cost grows with the square of the length; what is longer than this is strong, or repeats itself. */
    private static final int EXAMINED = 72;

    private final Zxcvbn zxcvbn;

    PasswordStrength() throws IOException {
        this.zxcvbn = new ZxcvbnBuilder()
                .dictionaries(StandardDictionaries.loadAllDictionaries())
                .keyboards(StandardKeyboards.loadAllKeyboards())
                .build();
    }

    public int score(String password, Collection<String> own) {
        String examined = password.substring(0, Math.min(password.length(), EXAMINED));
        return examined.isEmpty()
                ? 0
                : zxcvbn.measure(
                                examined,
                                own.stream().filter(field -> !field.isBlank()).toList())
                        .getScore();
    }
}
