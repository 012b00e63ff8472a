package dev.atrium.api.progress;

/** Names of the processing groups that pages wait for. Stored with their tokens, so a name never changes its meaning. */
public final class ProcessingGroups {

    /** Read table of members: names, credentials, standing. */
    public static final String MEMBERS = "members";

    /** Read table of multi-factor authentication. */
    public static final String SECOND_FACTORS = "second-factors";

    /** Which pictures events have named. */
    public static final String PICTURES = "pictures";

    /** Reservations of unique values, on the command side: what was given up is free once it has been here. */
    public static final String RESERVATIONS = "reservations";

    /** Read table behind the list of models. */
    public static final String MODEL_LIST = "model-list";

    /** Search index of models. */
    public static final String MODEL_SEARCH = "model-search";

    /** Read tables of rooms and their messages. */
    public static final String ROOM_MESSAGES = "room-messages";

    /** Tells open chat pages on all nodes what happened, after {@link #ROOM_MESSAGES} has it. */
    public static final String ROOM_BROADCAST = "room-broadcast";

    /** Read table of deletions. */
    public static final String ACCOUNT_DELETIONS = "account-deletions";

    /** Read tables of payments and of customers at Stripe. */
    public static final String PAYMENTS = "payments";

    /** Index of all events for auditors. */
    public static final String AUDIT_TRAIL = "audit-trail";

    private ProcessingGroups() {}
}
