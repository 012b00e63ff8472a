package dev.atrium.gateway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.gateway.picture.PictureOutcome.Processed;
import java.awt.image.BufferedImage;
import java.time.Duration;

/** The processing under test, with the limits it has by default. */
final class Processing {

    private static final PictureProcessing PROCESSING =
            new PictureProcessing(new PictureProcessingProperties(Duration.ofSeconds(30), 2, 16));

    private Processing() {}

    static PictureOutcome of(byte[] upload) {
        return PROCESSING.process(upload);
    }

    static Processed accepted(byte[] upload) {
        PictureOutcome outcome = of(upload);
        assertThat(outcome).isInstanceOf(Processed.class);
        return (Processed) outcome;
    }

    /** The picture as it will be shown. */
    static BufferedImage shown(byte[] upload) {
        return Samples.read(accepted(upload).jpeg().bytes());
    }
}
