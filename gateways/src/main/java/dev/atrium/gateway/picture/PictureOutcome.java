package dev.atrium.gateway.picture;

/** What became of an upload. */
public sealed interface PictureOutcome {

    /**
     * A picture that can be stored and shown.
     *
     * @param jpeg the square to show; nothing of the upload is in it but the look of its pixels
     * @param original what was uploaded, pixel by pixel, but without metadata, further frames and hidden data: for the
     *     {@linkplain dev.atrium.gateway.classifier.PictureClassifier classifier}
     */
    record Processed(PictureFile jpeg, PictureFile original) implements PictureOutcome {}

    /** Nothing may be stored. */
    record Refused(PictureRefusal reason) implements PictureOutcome {}
}
