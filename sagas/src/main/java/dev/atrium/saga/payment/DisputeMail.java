package dev.atrium.saga.payment;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.payment.PaymentDisputedEvent;
import dev.atrium.api.payment.WrittenMoney;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a payer that their bank told us of a complaint. */
@Component
class DisputeMail implements MailKind<PaymentDisputedEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    DisputeMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "dispute-mail";
    }

    @Override
    public Class<PaymentDisputedEvent> orderType() {
        return PaymentDisputedEvent.class;
    }

    @Override
    public Optional<Mail> write(PaymentDisputedEvent event, String cause) {
        return letters.write(
                event.payer(),
                "dev.atrium.saga.payment.dispute",
                cause,
                (words, member) -> words.letterWithButton(
                        site.resolve("/payments/"),
                        WrittenMoney.of(event.dispute().amount(), words.language()),
                        words.moment(event.at()),
                        event.paymentId()));
    }
}
