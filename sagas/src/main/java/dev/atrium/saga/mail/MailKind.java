package dev.atrium.saga.mail;

import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.schedule.Urgency;
import java.util.Optional;

/**
 * One kind of mail. What waits in the queue is not the mail but the order for it, usually the event that caused it; the
 * mail is written when it is about to go out, so links are signed then and never stored. A bean of this type is all it
 * takes for {@link MailQueue} to send it; see {@link MemberLetters} and {@link LetterWords} for the writing.
 *
 * @param <O> the order; stored with its personal data encrypted
 */
public interface MailKind<O> {

    /** Stored; never changed. */
    String name();

    Class<O> orderType();

    /** Whether it goes out before others; patient, unless somebody waits for it or has to know at once. */
    default Urgency urgency() {
        return Urgency.PATIENT;
    }

    /** The mail, or empty where nobody needs it any more, such as for an erased person. */
    Optional<Mail> write(O order, String cause);
}
