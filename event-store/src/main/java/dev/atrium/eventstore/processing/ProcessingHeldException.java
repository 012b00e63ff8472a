package dev.atrium.eventstore.processing;

/** Makes Axon let go of the segment and take it again at the same position. Logged by Axon, so it quotes nobody's data. */
final class ProcessingHeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProcessingHeldException(String group, Throwable fault) {
        super(group + " holds its position: " + SafeCause.of(fault).message(), null, false, false);
    }
}
