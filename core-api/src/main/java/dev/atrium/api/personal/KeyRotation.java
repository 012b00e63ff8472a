package dev.atrium.api.personal;

/** Wraps all data keys with the current master key, while the site runs. */
public interface KeyRotation {

    /** Wraps some more; false once there is nothing left to do. Safe to repeat, and on several nodes at once. */
    boolean wrapSome();

    Progress progress();

    /** @param total the keys there are, destroyed ones left out */
    record Progress(long wrapped, long total) {

        public boolean complete() {
            return wrapped >= total;
        }
    }
}
