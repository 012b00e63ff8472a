package dev.atrium.web.security.password;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordEncoding {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Argon2id at OWASP's parameters; the prefix lets a later release change them and still read what is stored. */
    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
        DelegatingPasswordEncoder byPrefix = new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2));
        byPrefix.setDefaultPasswordEncoderForMatches(new NeverMatching(argon2));
        return new BoundedPasswordEncoder(byPrefix, Runtime.getRuntime().availableProcessors(), PATIENCE);
    }
}
