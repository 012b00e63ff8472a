package dev.atrium.web.account;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.gateway.mail.MailGateway;
import dev.atrium.gateway.sms.SmsGateway;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail server and message service at once: keeps what it is given. */
public class TestPost implements MailGateway, SmsGateway {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    /** To whom, and what. */
    record Letter(String to, String text) {}

    private final List<Letter> letters = new CopyOnWriteArrayList<>();

    @Override
    public void send(Mail mail) {
        letters.add(new Letter(mail.to().value(), mail.text()));
    }

    @Override
    public void send(PhoneNumber to, String text) {
        letters.add(new Letter(to.value(), text));
    }

    List<Letter> letters() {
        return letters;
    }

    String lastCode() {
        Matcher code = CODE.matcher(letters.getLast().text());
        if (!code.find()) {
            throw new AssertionError("no code in the last letter");
        }
        return code.group();
    }
}
