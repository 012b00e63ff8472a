package dev.atrium.gateway.picture;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/**
 * Stops a decoder, which reports after every line or so, once nobody waits for it any more. The JDK's decoders end when
 * asked to; the one for WebP would go on, so there the report itself fails.
 */
final class DeadlineListener implements IIOReadProgressListener {

    private final Deadline deadline;

    private DeadlineListener(Deadline deadline) {
        this.deadline = deadline;
    }

    static void attach(ImageReader reader, Deadline deadline) {
        reader.addIIOReadProgressListener(new DeadlineListener(deadline));
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (deadline.hasPassed()) {
            source.abort();
            if (source.getClass().getModule() != ImageReader.class.getModule()) {
                throw new RefusedPictureException(PictureRefusal.BUSY);
            }
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
