package dev.atrium.eventstore.evidence;

/** Says what does not fit, and where. */
final class TamperedExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TamperedExportException(String message) {
        super(message);
    }
}
