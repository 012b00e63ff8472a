package dev.atrium.saga.payment;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.api.payment.DisputeState;
import dev.atrium.api.payment.PaymentDisputeClosedEvent;
import dev.atrium.api.payment.WrittenMoney;
import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.mail.MailKind;
import dev.atrium.saga.mail.MemberLetters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a payer how their bank decided. */
@Component
class DisputeEndMail implements MailKind<PaymentDisputeClosedEvent> {

    private final MemberLetters letters;
    private final PublicUrl site;

    DisputeEndMail(MemberLetters letters, PublicUrl site) {
        this.letters = letters;
        this.site = site;
    }

    @Override
    public String name() {
        return "dispute-end-mail";
    }

    @Override
    public Class<PaymentDisputeClosedEvent> orderType() {
        return PaymentDisputeClosedEvent.class;
    }

    @Override
    public Optional<Mail> write(PaymentDisputeClosedEvent event, String cause) {
        String end = event.dispute().state() == DisputeState.WON ? "won" : "lost";
        return letters.write(
                event.payer(),
                "dev.atrium.saga.payment.dispute-end",
                cause,
                (words, member) -> words.letterWithButton(
                        site.resolve("/payments/"),
                        WrittenMoney.of(event.dispute().amount(), words.language()),
                        words.text(end, words.moment(event.at())),
                        event.paymentId()));
    }
}
