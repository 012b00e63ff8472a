package dev.atrium.api.shared;

/**
 * A command that breaks a rule of its aggregate. Subclasses name the rule; nothing was changed. The message holds no
 * personal data, because it may be logged.
 */
public abstract class CommandRejectedException extends RuntimeException {

    protected CommandRejectedException(String message) {
        // A rejection is an answer, not a fault: it needs no stack trace, and filling one in is most of its cost.
        super(message, null, false, false);
    }
}
