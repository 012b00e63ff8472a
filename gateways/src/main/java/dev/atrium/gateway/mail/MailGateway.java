package dev.atrium.gateway.mail;

/** Sends mail. A call takes as long as the mail server does: pages leave it to a queue. */
public interface MailGateway {

    /**
     * Hands the mail to the mail server.
     *
     * @throws MailNotSentException if the server does not take it; nothing was sent then, as far as one can know
     */
    void send(Mail mail);
}
