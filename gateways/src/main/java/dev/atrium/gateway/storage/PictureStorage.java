package dev.atrium.gateway.storage;

import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.picture.PictureFile;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps profile pictures. Every method answers within three seconds or throws
 * {@link dev.atrium.api.shared.StorageUnavailableException}; all that change something may be called again after that.
 *
 * <p>A picture is stored before the event that names it, so no profile ever points at nothing. Until that event its key is
 * known to nobody; where the event never comes, {@link #eachStoredBefore} finds the picture.
 */
public interface PictureStorage {

    /** Stores under a new key that cannot be guessed. */
    PictureKey store(PictureFile jpeg);

    /** @param knownTag the ETag of a copy that the reader has already, or null */
    PictureReading read(PictureKey key, @Nullable String knownTag);

    /** Takes a replaced picture away from its address, by the policy to keep it recycled or not at all. */
    void retire(PictureKey key);

    /** Deletes the picture wherever it is, recycled too. */
    void erase(PictureKey key);

    /** Whether the picture is anywhere, recycled too. */
    boolean holds(PictureKey key);

    /** Goes through all pictures stored before that moment, recycled ones left out. */
    void eachStoredBefore(Instant moment, Consumer<PictureKey> action);
}
