package dev.atrium.saga.schedule;

/** What nobody can give up: steps of deletions that wait to be tried again. They are Axon's deadlines, and there are no others. */
final class OwedWork {

    /** As Axon names the task of all its deadlines. */
    private static final String DEADLINE = "AxonDeadline";

    private OwedWork() {}

    static boolean includes(String task) {
        return task.equals(DEADLINE);
    }
}
