package dev.atrium.gateway.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * A message whose id follows from its cause. A crash just after the server took a mail makes it go out again; with the same
 * id most mailboxes show it once.
 */
class MessageWithId extends MimeMessage {

    private final String id;

    MessageWithId(Session session, String cause, InternetAddress sender) {
        super(session);
        String address = sender.getAddress();
        id = "<" + cause + address.substring(address.indexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
