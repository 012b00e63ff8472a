package dev.atrium.saga.payment;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.payment.PaymentSucceededEvent;
import dev.atrium.api.payment.WrittenMoney;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The receipt for a payment. */
@Component
class ReceiptMail implements MailKind<PaymentSucceededEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    ReceiptMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "receipt-mail";
    }

    @Override
    public Class<PaymentSucceededEvent> orderType() {
        return PaymentSucceededEvent.class;
    }

    @Override
    public Optional<Mail> write(PaymentSucceededEvent event, String cause) {
        return letters.write(
                event.payer(),
                "dev.atrium.saga.payment.receipt",
                cause,
                (words, member) -> words.letterWithButton(
                        site.resolve("/payments/"),
                        WrittenMoney.of(event.amount(), words.language()),
                        PurposeWords.of(event.purpose(), words),
                        words.moment(event.at()),
                        event.paymentId()));
    }
}
