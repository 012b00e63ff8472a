package dev.atrium.saga.deletion;

import dev.atrium.api.personal.Erased;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.gateway.mail.MailGateway;
import dev.atrium.gateway.mail.MailNotSentException;
import dev.atrium.saga.erasure.Places.Outcome;
import dev.atrium.saga.mail.Letter;
import dev.atrium.saga.mail.LetterPress;
import dev.atrium.saga.mail.LetterWords;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The last mail to a person. Not by the queue: that is among the places which are erased. */
@Component
class ReceiptMail {

    private static final String WORDS = "dev.atrium.saga.deletion.receipt";

    private final MailGateway gateway;
    private final LetterPress press;
    private final ErasureReceipts receipts;
    private final DeletionWorkTable table;
    private final Clock clock;

    ReceiptMail(
            MailGateway gateway, LetterPress press, ErasureReceipts receipts, DeletionWorkTable table, Clock clock) {
        this.gateway = gateway;
        this.press = press;
        this.receipts = receipts;
        this.table = table;
        this.clock = clock;
    }

    /** Sends once; an address that the mail server refuses for good must not keep a person from being erased. */
    void send(DeletionWork work, List<Outcome> outcomes) {
        EmailAddress address = work.details().lastAddress();
        if (address == null || Erased.is(address.value()) || work.details().receiptSent()) {
            return;
        }
        try {
            gateway.send(press.print(letter(work, outcomes), address, cause(work)));
        } catch (MailNotSentException refused) {
            if (!refused.permanent()) {
                throw refused;
            }
        }
        table.remember(work.person(), work.details().withReceiptSent());
    }

    private static String cause(DeletionWork work) {
        return "erasure-receipt-" + work.person().account();
    }

    private Letter letter(DeletionWork work, List<Outcome> outcomes) {
        Locale language = work.details().language();
        LetterWords words = LetterWords.in(WORDS, language == null ? Locale.ENGLISH : language);
        return words.letter(receipts.keyAddress()).with(receipts.signed(work.person(), outcomes, clock.instant()));
    }
}
