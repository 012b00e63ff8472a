package dev.atrium.gateway.classifier;

import dev.atrium.gateway.picture.PictureFile;

/** Judges pictures before they are stored. */
@FunctionalInterface
public interface PictureClassifier {

    /**
     * Answers within three seconds, whatever the service does; at once where the site does not ask one.
     *
     * @param original the {@linkplain dev.atrium.gateway.picture.PictureOutcome.Processed#original pixels as uploaded}: the
     *     small square shows less and not exactly
     */
    PictureVerdict judge(PictureFile original);
}
