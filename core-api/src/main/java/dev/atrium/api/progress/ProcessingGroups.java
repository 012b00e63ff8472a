package dev.atrium.api.progress;

/** Names of the processing groups that pages wait for. Stored with their tokens, so a name never changes its meaning. */
public final class ProcessingGroups {

    /** Read table of members: names, credentials, standing. */
    public static final String MEMBERS = "members";

    /** Read table behind the list of models. */
    public static final String MODEL_LIST = "model-list";

    /** Search index of models. */
    public static final String MODEL_SEARCH = "model-search";

    private ProcessingGroups() {}
}
