package dev.atrium.sandbox.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import dev.atrium.sandbox.fault.Fault;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.fault.ThirdParty;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** What the SMTP server does with a recipient and with a mail, in place of GreenMail's mailboxes in memory. */
final class DeliveryToInbox extends SmtpManager {

    private final Inbox inbox;
    private final Faults faults;

    DeliveryToInbox(Managers managers, Inbox inbox, Faults faults) {
        super(managers.getImapHostManager(), managers.getUserManager());
        this.inbox = inbox;
        this.faults = faults;
    }

    /** Faults are decided here, where SMTP has a code for "try later" and one for "never". */
    @Override
    public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
        Fault fault = faults.next(ThirdParty.SMTP);
        return switch (fault) {
            case NONE -> null;
            case ERROR, TIMEOUT -> "451 4.3.0 A fault was switched on in the sandbox, try later";
            case REJECT -> "550 5.7.1 A fault was switched on in the sandbox, refused";
        };
    }

    @Override
    public void send(SmtpState state) {
        MovingMessage message = state.getMessage();
        for (MailAddress recipient : message.getToAddresses()) {
            try {
                inbox.deliver(message.getMessage(), recipient.getEmail());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException("cannot read a mail", e);
            }
        }
    }
}
