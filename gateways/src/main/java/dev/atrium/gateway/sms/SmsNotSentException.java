package dev.atrium.gateway.sms;

/** The service did not take a message. Says neither the number nor the text. */
public final class SmsNotSentException extends RuntimeException {

    private final boolean permanent;

    private SmsNotSentException(String message, boolean permanent) {
        super(message);
        this.permanent = permanent;
    }

    static SmsNotSentException forNow(String reason) {
        return new SmsNotSentException("the message service took no message: " + reason, false);
    }

    static SmsNotSentException forGood(String reason) {
        return new SmsNotSentException("this number cannot be sent to: " + reason, true);
    }

    /** Whether trying again is useless: the number is wrong, no mobile, or wants no messages. */
    public boolean permanent() {
        return permanent;
    }
}
