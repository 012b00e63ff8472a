package dev.atrium.web.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.atrium.api.account.PhoneNumber;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads a phone number in any notation that people use. */
@Component
@EnableConfigurationProperties(PhoneSettings.class)
public class PhoneNumbers {

    static final int MAX_TYPED = 40;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    PhoneNumbers(PhoneSettings settings) {
        this.region = settings.defaultRegion();
    }

    public Optional<PhoneNumber> parse(String typed) {
        if (typed.length() > MAX_TYPED) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = numbers.parse(typed, region);
            return numbers.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
