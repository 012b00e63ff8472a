package dev.atrium.gateway.picture;

import dev.atrium.gateway.picture.PictureOutcome.Processed;
import dev.atrium.gateway.picture.PictureOutcome.Refused;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a picture of what a member uploaded: upright, cut from the middle, {@value #SIDE} by {@value #SIDE} pixels, a JPEG
 * that holds nothing of the upload but the look of its pixels.
 *
 * <p>Few are processed at a time and few may wait, so that neither memory nor processors can be used up by uploads. One
 * that takes too long is given up; it keeps its place until its decoder has really stopped.
 */
public final class PictureProcessing implements AutoCloseable {

    public static final int MAX_BYTES = 10 * 1024 * 1024;
    public static final long MAX_PIXELS = 50_000_000;
    public static final int SIDE = 300;

    private static final Logger log = LoggerFactory.getLogger(PictureProcessing.class);

    private final Duration timeLimit;
    private final ThreadPoolExecutor workers;

    public PictureProcessing(PictureProcessingProperties properties) {
        timeLimit = properties.timeLimit();
        workers = new ThreadPoolExecutor(
                properties.parallel(),
                properties.parallel(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(properties.waiting()),
                Thread.ofPlatform().name("picture-", 1).daemon().factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /** Answers within the time limit; nothing that an upload holds makes it throw. */
    public PictureOutcome process(byte[] upload) {
        if (upload.length == 0) {
            return new Refused(PictureRefusal.EMPTY);
        }
        if (upload.length > MAX_BYTES) {
            return new Refused(PictureRefusal.TOO_LARGE);
        }
        try {
            Deadline deadline = Deadline.in(timeLimit);
            return awaited(workers.submit(() -> work(new UploadedBytes(upload), deadline)));
        } catch (RejectedExecutionException tooManyWait) {
            log.warn(
                    "a picture was turned away: {} wait already",
                    workers.getQueue().size());
            return new Refused(PictureRefusal.BUSY);
        }
    }

    private PictureOutcome awaited(Future<PictureOutcome> outcome) {
        try {
            return outcome.get(timeLimit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            outcome.cancel(true);
            log.warn("a picture was not processed within {}", timeLimit);
        } catch (InterruptedException e) {
            outcome.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            log.error("a picture could not be processed", e.getCause());
        }
        return new Refused(PictureRefusal.BUSY);
    }

    private static PictureOutcome work(UploadedBytes upload, Deadline deadline) {
        try {
            PictureAnatomy picture = PictureFormat.of(upload)
                    .orElseThrow(() -> new RefusedPictureException(PictureRefusal.NOT_SUPPORTED))
                    .anatomyOf(upload);
            byte[] jpeg = ProfilePicture.jpegOf(picture, deadline);
            return new Processed(
                    new PictureFile(jpeg, PictureFormat.JPEG.contentType()),
                    new PictureFile(picture.bare(), picture.format().contentType()));
        } catch (RefusedPictureException refused) {
            return new Refused(refused.reason());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
