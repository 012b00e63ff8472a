package dev.atrium.web.security.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The 30,000 passwords that turn up most in published break-ins, from the list that zxcvbn brings. */
@Component
class CommonPasswords {

    private final Set<String> known;

    CommonPasswords() throws IOException {
        this.known = Set.copyOf(
                new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies()));
    }

    boolean contains(String password) {
        String folded = password.toLowerCase(Locale.ROOT);
        return known.contains(folded) || oneSignOverAndOver(folded);
    }

    private static boolean oneSignOverAndOver(String password) {
        return password.codePoints().distinct().count() == 1;
    }
}
