package dev.atrium.saga.contact;

import dev.atrium.api.contact.ContactDesk;
import dev.atrium.api.contact.ContactMessage;
import dev.atrium.api.personal.Fingerprints;
import dev.atrium.api.user.UserId;
import dev.atrium.saga.mail.MailQueue;
import dev.atrium.saga.schedule.TaskQueue;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts both mails into the queue, or neither. */
@Component
class QueuedContactDesk implements ContactDesk {

    private static final int CAUSE_BYTES = 16;

    private final MailQueue queue;
    private final ContactSupportMail toSupport;
    private final ContactReceiptMail toVisitor;
    private final TaskQueue tasks;
    private final Fingerprints fingerprints;
    private final Clock clock;

    QueuedContactDesk(
            MailQueue queue,
            ContactSupportMail toSupport,
            ContactReceiptMail toVisitor,
            TaskQueue tasks,
            Fingerprints fingerprints,
            Clock clock) {
        this.queue = queue;
        this.toSupport = toSupport;
        this.toVisitor = toVisitor;
        this.tasks = tasks;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void take(ContactMessage message) {
        String cause = "contact-" + fingerprint(message);
        UserId member = message.member();
        queue.add(toSupport, cause + ".support", message, null);
        queue.add(toVisitor, cause + ".visitor", message, member == null ? null : member.value());
        tasks.addFor(
                clock.instant().plus(ContactForgetting.AFTER),
                ContactForgetting.NAME,
                message.writer().toString(),
                message.writer());
    }

    /** The same on one day for the same words of the same writer; tells nothing of either. */
    private String fingerprint(ContactMessage message) {
        String content = String.join(
                "\0",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                message.email().key(),
                message.topic().value(),
                message.text());
        return HexFormat.of().formatHex(fingerprints.of("contact", content), 0, CAUSE_BYTES);
    }
}
