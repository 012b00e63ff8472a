package dev.atrium.gateway.storage;

import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.picture.PictureFile;
import dev.atrium.gateway.storage.PictureReading.Found;
import dev.atrium.gateway.storage.PictureReading.Missing;
import dev.atrium.gateway.storage.PictureReading.Unchanged;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Profile pictures in a bucket of S3. */
class S3PictureStorage implements PictureStorage {

    private static final String RECYCLED = "recycle_pics/";

    /** A key is never used for a second picture. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final SecureRandom random = new SecureRandom();
    private final S3Client s3;
    private final String bucket;
    private final ReplacedPictures replaced;
    private final S3Calls calls = new S3Calls();

    S3PictureStorage(S3Client s3, String bucket, ReplacedPictures replaced) {
        this.s3 = s3;
        this.bucket = bucket;
        this.replaced = replaced;
    }

    @Override
    public PictureKey store(PictureFile jpeg) {
        byte[] name = new byte[16];
        random.nextBytes(name);
        PictureKey key = PictureKey.of(name);
        calls.call(() -> s3.putObject(
                put -> put.bucket(bucket)
                        .key(key.value())
                        .contentType(jpeg.contentType())
                        .cacheControl(FOR_EVER),
                RequestBody.fromBytes(jpeg.bytes())));
        return key;
    }

    @Override
    public PictureReading read(PictureKey key, @Nullable String knownTag) {
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(bucket)
                .key(key.value())
                .ifNoneMatch(knownTag)
                .build();
        try {
            ResponseInputStream<GetObjectResponse> content = calls.call(() -> s3.getObject(request));
            return new Found(
                    content,
                    content.response().contentLength(),
                    content.response().eTag());
        } catch (S3Exception answer) {
            return S3Calls.isMissing(answer) ? new Missing() : new Unchanged();
        }
    }

    @Override
    public void retire(PictureKey key) {
        if (replaced == ReplacedPictures.REMOVE || copyToRecycled(key)) {
            delete(key.value());
        }
    }

    /** Answers false where the picture is gone already, such as after a crash in the middle of it. */
    private boolean copyToRecycled(PictureKey key) {
        try {
            calls.call(() -> s3.copyObject(copy -> copy.sourceBucket(bucket)
                    .sourceKey(key.value())
                    .destinationBucket(bucket)
                    .destinationKey(recycled(key))));
            return true;
        } catch (S3Exception missing) {
            return false;
        }
    }

    @Override
    public void erase(PictureKey key) {
        delete(key.value());
        delete(recycled(key));
    }

    @Override
    public boolean holds(PictureKey key) {
        return exists(key.value()) || exists(recycled(key));
    }

    private boolean exists(String object) {
        try {
            calls.call(() -> s3.headObject(head -> head.bucket(bucket).key(object)));
            return true;
        } catch (S3Exception missing) {
            return false;
        }
    }

    /** S3 calls it a success where nothing was. */
    private void delete(String object) {
        calls.call(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(object)));
    }

    @Override
    public void eachStoredBefore(Instant moment, Consumer<PictureKey> action) {
        String position = null;
        do {
            String from = position;
            var page = calls.call(() -> s3.listObjectsV2(
                    list -> list.bucket(bucket).prefix(PictureKey.FOLDER).continuationToken(from)));
            page.contents().stream()
                    .filter(object -> object.lastModified().isBefore(moment))
                    .map(S3Object::key)
                    .flatMap(key -> PictureKey.parse(key).stream())
                    .forEach(action);
            position = page.nextContinuationToken();
        } while (position != null);
    }

    private static String recycled(PictureKey key) {
        return RECYCLED + key.fileName();
    }
}
