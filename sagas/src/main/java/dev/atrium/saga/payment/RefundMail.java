package dev.atrium.saga.payment;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.payment.PaymentRefundedEvent;
import dev.atrium.api.payment.WrittenMoney;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a payer that money is on its way back. */
@Component
class RefundMail implements MailKind<PaymentRefundedEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    RefundMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "refund-mail";
    }

    @Override
    public Class<PaymentRefundedEvent> orderType() {
        return PaymentRefundedEvent.class;
    }

    @Override
    public Optional<Mail> write(PaymentRefundedEvent event, String cause) {
        return letters.write(
                event.payer(),
                "dev.atrium.saga.payment.refund",
                cause,
                (words, member) -> words.letterWithButton(
                        site.resolve("/payments/"),
                        WrittenMoney.of(event.amount(), words.language()),
                        WrittenMoney.of(event.total(), words.language()),
                        words.moment(event.at()),
                        event.paymentId()));
    }
}
