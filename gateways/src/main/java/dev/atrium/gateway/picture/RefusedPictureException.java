package dev.atrium.gateway.picture;

/** Carries a refusal from the depth of a file's structure to {@link PictureProcessing}. */
final class RefusedPictureException extends RuntimeException {

    private final PictureRefusal reason;

    RefusedPictureException(PictureRefusal reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    PictureRefusal reason() {
        return reason;
    }
}
