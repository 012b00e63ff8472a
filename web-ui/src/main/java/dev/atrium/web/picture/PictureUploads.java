package dev.atrium.web.picture;

import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.classifier.PictureClassifier;
import dev.atrium.gateway.picture.PictureOutcome;
import dev.atrium.gateway.picture.PictureProcessing;
import dev.atrium.gateway.picture.PictureRefusal;
import dev.atrium.gateway.storage.PictureStorage;
import dev.atrium.web.picture.Upload.Faulty;
import dev.atrium.web.picture.Upload.None;
import dev.atrium.web.picture.Upload.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Makes a stored picture of an uploaded file: looked at by content, judged, and put under its final key before any event
 * names it. So a profile never points at nothing; what no event comes to name is swept later.
 */
@Component
public class PictureUploads {

    private static final int FAULTY = 422;
    private static final int TRY_AGAIN = 503;
    private static final Logger log = LoggerFactory.getLogger(PictureUploads.class);

    private final PictureProcessing processing;
    private final PictureClassifier classifier;
    private final PictureStorage storage;

    PictureUploads(PictureProcessing processing, PictureClassifier classifier, PictureStorage storage) {
        this.processing = processing;
        this.classifier = classifier;
        this.storage = storage;
    }

    public Upload take(@Nullable MultipartFile file) {
        if (file == null || isNotChosen(file)) {
            return new None();
        }
        if (file.getSize() > PictureProcessing.MAX_BYTES) {
            return refused(PictureRefusal.TOO_LARGE);
        }
        return switch (processing.process(bytes(file))) {
            case PictureOutcome.Refused(PictureRefusal reason) -> refused(reason);
            case PictureOutcome.Processed picture -> judge(picture);
        };
    }

    /** Takes a stored picture back whose command was rejected; where that fails, the sweep will find it. */
    public void discard(Upload upload) {
        PictureKey key = upload.picture();
        if (key == null) {
            return;
        }
        try {
            storage.erase(key);
        } catch (StorageUnavailableException away) {
            log.info("a picture that was not needed is left to the sweep");
        }
    }

    /** Browsers send a part without name and content where no file was chosen. */
    private static boolean isNotChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return file.isEmpty() && (name == null || name.isEmpty());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload judge(PictureOutcome.Processed picture) {
        return switch (classifier.judge(picture.original())) {
            case ACCEPTED -> store(picture);
            case REFUSED -> new Faulty("error.picture.not-shown", FAULTY);
            case UNAVAILABLE -> new Faulty("error.picture.not-judged", TRY_AGAIN);
        };
    }

    private Upload store(PictureOutcome.Processed picture) {
        try {
            return new Stored(storage.store(picture.jpeg()));
        } catch (StorageUnavailableException away) {
            log.warn("a picture could not be stored: {}", away.getMessage());
            return new Faulty("error.picture.away", TRY_AGAIN);
        }
    }

    private static Faulty refused(PictureRefusal reason) {
        String text = "error.picture." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Faulty(text, reason == PictureRefusal.BUSY ? TRY_AGAIN : FAULTY);
    }
}
