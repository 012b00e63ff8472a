package dev.atrium.api.payment;

/** What became of a member's complaint at their bank. */
public enum DisputeState {
    OPEN,
    WON,
    LOST
}
