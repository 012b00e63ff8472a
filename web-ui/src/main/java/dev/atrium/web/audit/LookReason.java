package dev.atrium.web.audit;

/**
 * Why somebody says that they look.
 *
 * @param typed without the spaces around it
 */
public record LookReason(String typed) {

    static final String FIELD = "reason";
    static final int LONGEST = 500;

    static LookReason of(String typed) {
        return new LookReason(typed.strip());
    }

    boolean isRight() {
        return !typed.isEmpty() && !isUnfit();
    }

    private boolean isUnfit() {
        return typed.length() > LONGEST || typed.chars().anyMatch(Character::isISOControl);
    }

    /** The key of what is wrong with it. */
    String wrong() {
        return isUnfit() ? "admin.reason.wrong" : "admin.reason.missing";
    }
}
