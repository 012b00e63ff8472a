package dev.atrium.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who can be told to fail. */
public enum ThirdParty {
    STRIPE,
    TWILIO,
    SMTP,
    S3,
    RECAPTCHA,
    CLASSIFIER;

    public static Optional<ThirdParty> parse(String name) {
        return Arrays.stream(values())
                .filter(party -> party.toString().equals(name))
                .findFirst();
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
