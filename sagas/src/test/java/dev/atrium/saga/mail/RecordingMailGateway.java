package dev.atrium.saga.mail;

import dev.atrium.gateway.mail.Mail;
import dev.atrium.gateway.mail.MailGateway;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that keeps what it takes, and fails as often as it is told. */
final class RecordingMailGateway implements MailGateway {

    private final List<Mail> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger faultsLeft = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();

    @Override
    public void send(Mail mail) {
        tries.incrementAndGet();
        if (faultsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("451 try later, " + mail.to());
        }
        sent.add(mail);
    }

    List<Mail> sent() {
        return sent;
    }

    int tries() {
        return tries.get();
    }

    void failsTimes(int times) {
        faultsLeft.set(times);
    }
}
