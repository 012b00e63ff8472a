package dev.atrium.gateway.storage;

import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** {@link PrivateObjects} in the bucket of the site. */
final class S3PrivateObjects implements PrivateObjects {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final S3Client s3;
    private final String bucket;
    private final S3Calls calls = new S3Calls();

    S3PrivateObjects(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void store(String key, byte[] content, String type) {
        calls.call(() ->
                s3.putObject(put -> put.bucket(bucket).key(key).contentType(type), RequestBody.fromBytes(content)));
    }

    @Override
    public void store(String key, Supplier<InputStream> content, long length, String type) {
        calls.call(() -> s3.putObject(
                put -> put.bucket(bucket)
                        .key(key)
                        .contentType(type)
                        .overrideConfiguration(
                                patience -> patience.apiCallTimeout(LONG).apiCallAttemptTimeout(LONG)),
                RequestBody.fromContentProvider(content::get, length, type)));
    }

    @Override
    public Optional<InputStream> read(String key) {
        try {
            return Optional.of(
                    calls.call(() -> s3.getObject(get -> get.bucket(bucket).key(key))));
        } catch (S3Exception answer) {
            if (S3Calls.isMissing(answer)) {
                return Optional.empty();
            }
            throw answer;
        }
    }

    @Override
    public void delete(String key) {
        calls.call(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    @Override
    public void forEach(String folder, Consumer<String> action) {
        calls.call(() -> {
            s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(folder))
                    .contents()
                    .forEach(object -> action.accept(object.key()));
            return true;
        });
    }
}
