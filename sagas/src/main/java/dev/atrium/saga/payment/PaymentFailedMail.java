package dev.atrium.saga.payment;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.payment.PaymentFailedEvent;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a payer who has left the page long ago that their bank has not paid after all. */
@Component
class PaymentFailedMail implements MailKind<PaymentFailedEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    PaymentFailedMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "payment-failed-mail";
    }

    @Override
    public Class<PaymentFailedEvent> orderType() {
        return PaymentFailedEvent.class;
    }

    @Override
    public Optional<Mail> write(PaymentFailedEvent event, String cause) {
        return letters.write(
                event.payer(),
                "dev.atrium.saga.payment.failed",
                cause,
                (words, member) -> words.letterWithButton(
                        site.resolve("/payments/"), words.moment(event.at()), event.paymentId()));
    }
}
