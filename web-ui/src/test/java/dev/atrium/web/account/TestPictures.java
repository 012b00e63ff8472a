package dev.atrium.web.account;

import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.classifier.PictureClassifier;
import dev.atrium.gateway.classifier.PictureVerdict;
import dev.atrium.gateway.picture.PictureFile;
import dev.atrium.gateway.storage.PictureReading;
import dev.atrium.gateway.storage.PictureStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pictures in memory, and a classifier that says what the test wants. */
public class TestPictures implements PictureStorage, PictureClassifier {

    private static final String TAG = "\"0123456789abcdef\"";

    private final Map<PictureKey, PictureFile> stored = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private volatile PictureVerdict verdict = PictureVerdict.ACCEPTED;
    private volatile boolean away;

    Map<PictureKey, PictureFile> stored() {
        return stored;
    }

    void empty() {
        stored.clear();
        verdict = PictureVerdict.ACCEPTED;
        away = false;
    }

    void goAway() {
        away = true;
    }

    void willBeJudged(PictureVerdict next) {
        verdict = next;
    }

    @Override
    public PictureVerdict judge(PictureFile original) {
        return verdict;
    }

    @Override
    public PictureKey store(PictureFile jpeg) {
        requireThere();
        byte[] name = new byte[16];
        random.nextBytes(name);
        PictureKey key = PictureKey.of(name);
        stored.put(key, jpeg);
        return key;
    }

    @Override
    public PictureReading read(PictureKey key, @Nullable String knownTag) {
        requireThere();
        PictureFile file = stored.get(key);
        if (file == null) {
            return new PictureReading.Missing();
        }
        return TAG.equals(knownTag)
                ? new PictureReading.Unchanged()
                : new PictureReading.Found(new ByteArrayInputStream(file.bytes()), file.length(), TAG);
    }

    @Override
    public void retire(PictureKey key) {
        stored.remove(key);
    }

    @Override
    public void erase(PictureKey key) {
        stored.remove(key);
    }

    @Override
    public boolean holds(PictureKey key) {
        return stored.containsKey(key);
    }

    @Override
    public void eachStoredBefore(Instant moment, Consumer<PictureKey> action) {
        stored.keySet().forEach(action);
    }

    private void requireThere() {
        if (away) {
            throw new StorageUnavailableException("picture storage", new IOException("away"));
        }
    }
}
