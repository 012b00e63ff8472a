package dev.atrium.web.security.factor;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.user.MemberView;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.gateway.mail.MailGateway;
import dev.atrium.gateway.mail.MailNotSentException;
import dev.atrium.gateway.sms.SmsGateway;
import dev.atrium.gateway.sms.SmsNotSentException;
import dev.atrium.web.language.Texts;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings a code to a member while they wait for it. Not by the queue of mails: a code lives for three minutes, must not be
 * stored, and who waits for it wants to know at once if it cannot be sent.
 */
@Component
class CodeDelivery {

    private static final Logger log = LoggerFactory.getLogger(CodeDelivery.class);

    private final MailGateway mails;
    private final SmsGateway messages;
    private final TemplateEngine templates;
    private final PublicUrl site;

    CodeDelivery(MailGateway mails, SmsGateway messages, TemplateEngine templates, PublicUrl site) {
        this.mails = mails;
        this.messages = messages;
        this.templates = templates;
        this.site = site;
    }

    /** @return false if it could not be sent */
    boolean deliver(FactorMethod method, MemberView member, PendingChallenge pending, String code, Texts texts) {
        try {
            switch (method) {
                case OTP_EMAIL -> mails.send(mail(member, pending, code, texts));
                case OTP_SMS -> sendMessage(member, code, texts);
                default -> throw new IllegalArgumentException(method + " is not sent");
            }
            return true;
        } catch (MailNotSentException | SmsNotSentException failed) {
            log.warn("a code by {} was not sent: {}", method, failed.getMessage());
            return false;
        }
    }

    private Mail mail(MemberView member, PendingChallenge pending, String code, Texts texts) {
        CodeMail words = new CodeMail(
                texts.language().code(),
                texts.get("mfa.mail.subject"),
                List.of(texts.get("mfa.mail.greeting", member.firstName()), texts.get(reason(pending.purpose()))),
                code,
                List.of(texts.get("mfa.mail.expiry"), texts.get("mfa.mail.not-me")));
        StringOutput html = new StringOutput();
        templates.render("mail/code.jte", words, html);
        // The hash of the code's place and time would do too; what counts is that each mail has a cause of its own.
        String cause = "code-" + PendingChallenge.sha256(pending.token() + code);
        return new Mail(member.email(), words.subject(), words.text(), html.toString(), null, cause);
    }

    private static String reason(ChallengePurpose purpose) {
        return "mfa.mail.for." + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The last line lets browsers offer the code on this site, and on no other. */
    private void sendMessage(MemberView member, String code, Texts texts) {
        if (member.phone() == null) {
            throw new IllegalStateException("without a phone no code is issued for it");
        }
        messages.send(
                member.phone(),
                texts.get("mfa.sms", code) + "\n\n@" + site.base().getHost() + " #" + code);
    }
}
