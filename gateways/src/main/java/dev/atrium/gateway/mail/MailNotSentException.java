package dev.atrium.gateway.mail;

/** The mail server did not take a mail. The message holds no address and nothing that the server said about one. */
public final class MailNotSentException extends RuntimeException {

    private final boolean permanent;

    private MailNotSentException(String message, boolean permanent) {
        super(message);
        this.permanent = permanent;
    }

    static MailNotSentException forNow(Exception cause) {
        return new MailNotSentException("the mail server took no mail: " + kind(cause), false);
    }

    static MailNotSentException forGood(Exception cause) {
        return new MailNotSentException("the mail server refused this mail: " + kind(cause), true);
    }

    /** Whether trying again is useless, such as for an address that does not exist. */
    public boolean permanent() {
        return permanent;
    }

    /** Not the exception itself: its text repeats addresses. */
    private static String kind(Exception cause) {
        return cause.getClass().getSimpleName();
    }
}
