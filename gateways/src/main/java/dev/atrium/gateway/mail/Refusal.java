package dev.atrium.gateway.mail;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** What an SMTP server meant by not taking a mail. */
final class Refusal {

    /** RFC 5321, 4.2.1: from here on the same mail will be refused again. */
    private static final int FIRST_PERMANENT_CODE = 500;

    private Refusal() {}

    static boolean isPermanent(MailException failed) {
        if (failed instanceof MailParseException) {
            return true;
        }
        if (failed instanceof MailSendException sending) {
            for (Exception attempt : sending.getMessageExceptions()) {
                if (isPermanent(attempt)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPermanent(Exception attempt) {
        for (Exception e = attempt; e != null; e = next(e)) {
            if (e instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= FIRST_PERMANENT_CODE;
            }
            if (e instanceof SMTPSendFailedException message && message.getReturnCode() > 0) {
                return message.getReturnCode() >= FIRST_PERMANENT_CODE;
            }
        }
        return false;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof jakarta.mail.MessagingException chained ? chained.getNextException() : null;
    }
}
