package dev.atrium.web.account;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How phone numbers are read.
 *
 * @param defaultRegion the country of a number that is typed without one
 */
@ConfigurationProperties("atrium.phone")
record PhoneSettings(@DefaultValue("GB") String defaultRegion) {

    PhoneSettings {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(defaultRegion)) {
            throw new IllegalArgumentException(
                    "atrium.phone.default-region must be a country code such as GB but is " + defaultRegion);
        }
    }
}
