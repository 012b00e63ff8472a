package dev.atrium.web.account.mfa;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.user.EmailAddress;

/** Contact details as far as their owner needs them to know which they are: whoever looks has only the password yet. */
final class Masked {

    private static final String STARS = "*****";
    private static final int LAST = 2;

    private Masked() {}

    /** Such as {@code m*****@mail.com}. */
    static String of(EmailAddress email) {
        int at = email.value().lastIndexOf('@');
        return at < 1 ? STARS : email.value().charAt(0) + STARS + email.value().substring(at);
    }

    /** Such as {@code +44*****78}. */
    static String of(PhoneNumber phone) {
        String value = phone.value();
        String end = value.substring(Math.max(0, value.length() - LAST));
        try {
            int country = PhoneNumberUtil.getInstance().parse(value, null).getCountryCode();
            return "+" + country + STARS + end;
        } catch (NumberParseException notANumber) {
            return STARS + end;
        }
    }
}
