package dev.atrium.gateway.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.picture.PictureFile;
import dev.atrium.gateway.storage.PictureReading.Found;
import dev.atrium.gateway.storage.PictureReading.Missing;
import dev.atrium.gateway.storage.PictureReading.Unchanged;
import dev.atrium.sandbox.fault.Fault;
import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.fault.ThirdParty;
import dev.atrium.sandbox.storage.S3Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

class S3PictureStorageIT {

    private static final PictureFile PICTURE = new PictureFile(new byte[] {1, 2, 3, 4, 5}, "image/jpeg");
    private static final PictureKey UNKNOWN = PictureKey.of(new byte[16]);

    @TempDir
    private static Path directory;

    private static final Faults FAULTS = new Faults();
    private static S3Server server;
    private static S3Client client;

    private PictureStorage storage;

    @BeforeAll
    static void start() {
        server = S3Server.start(directory.resolve("s3"), FAULTS, 0);
        client = S3Connection.open(connectionTo(server.endpoint(), S3Server.SECRET_KEY));
    }

    @AfterAll
    static void end() {
        client.close();
        server.close();
    }

    @BeforeEach
    void connect() {
        storage = new S3PictureStorage(client, S3Server.BUCKET, ReplacedPictures.RECYCLE);
    }

    @AfterEach
    void heal() {
        FAULTS.set(ThirdParty.S3, Fault.NONE, 0);
    }

    @Test
    void storedPictureIsReadAsItWas() throws IOException {
        PictureKey key = storage.store(PICTURE);
        try (Found found = (Found) storage.read(key, null)) {
            assertThat(found.content().readAllBytes()).isEqualTo(PICTURE.bytes());
            assertThat(found.length()).isEqualTo(5);
            assertThat(found.tag()).startsWith("\"").endsWith("\"");
        }
        assertThat(server.list())
                .filteredOn(object -> object.key().equals(key.value()))
                .singleElement()
                .satisfies(object -> assertThat(object.type()).isEqualTo("image/jpeg"));
        assertThat(client.headObject(head -> head.bucket(S3Server.BUCKET).key(key.value()))
                        .cacheControl())
                .contains("max-age=31536000");
    }

    @Test
    void everyPictureHasAKeyOfItsOwn() {
        assertThat(storage.store(PICTURE)).isNotEqualTo(storage.store(PICTURE));
    }

    @Test
    void readerWithACopyGetsNothingNew() throws IOException {
        PictureKey key = storage.store(PICTURE);
        try (Found found = (Found) storage.read(key, null)) {
            assertThat(storage.read(key, found.tag())).isEqualTo(new Unchanged());
        }
        ((Found) storage.read(key, "\"other\"")).close();
    }

    @Test
    void unknownPictureIsMissing() {
        assertThat(storage.read(UNKNOWN, null)).isEqualTo(new Missing());
    }

    @Test
    void replacedPictureIsRecycledAndNotServed() {
        PictureKey key = storage.store(PICTURE);
        storage.retire(key);
        assertThat(storage.read(key, null)).isEqualTo(new Missing());
        assertThat(keys()).contains("recycle_pics/" + key.fileName()).doesNotContain(key.value());
        storage.retire(key);
        assertThat(keys()).contains("recycle_pics/" + key.fileName());
    }

    @Test
    void replacedPictureIsRemovedWhereThatIsThePolicy() {
        PictureStorage forgetful = new S3PictureStorage(client, S3Server.BUCKET, ReplacedPictures.REMOVE);
        PictureKey key = forgetful.store(PICTURE);
        forgetful.retire(key);
        forgetful.retire(key);
        assertThat(keys()).noneMatch(object -> object.contains(key.fileName()));
    }

    @Test
    void erasedPictureIsGoneFromBothFolders() {
        PictureKey shown = storage.store(PICTURE);
        PictureKey recycled = storage.store(PICTURE);
        storage.retire(recycled);
        for (PictureKey key : List.of(shown, recycled, UNKNOWN)) {
            storage.erase(key);
        }
        assertThat(keys())
                .noneMatch(object -> object.contains(shown.fileName()) || object.contains(recycled.fileName()));
    }

    @Test
    void picturesOlderThanAMomentAreFound() {
        PictureKey key = storage.store(PICTURE);
        PictureKey recycled = storage.store(PICTURE);
        storage.retire(recycled);
        assertThat(storedBefore(Instant.now().plusSeconds(60))).contains(key).doesNotContain(recycled);
        assertThat(storedBefore(Instant.now().minusSeconds(60))).isEmpty();
    }

    @Test
    void oneFaultIsTriedAgain() {
        FAULTS.set(ThirdParty.S3, Fault.ERROR, 1);
        assertThat(storage.read(storage.store(PICTURE), null)).isInstanceOf(Found.class);
    }

    @Test
    void lastingFaultIsAnOutageAndTheServerIsThenLeftAlone() {
        FAULTS.set(ThirdParty.S3, Fault.ERROR, 1000);
        for (int i = 0; i < 5; i++) {
            assertUnavailable(storage);
        }
        int left = FAULTS.current(ThirdParty.S3).times();
        assertUnavailable(storage);
        assertThat(FAULTS.current(ThirdParty.S3).times()).isEqualTo(left);
    }

    @Test
    void missingPicturesAreNoOutage() {
        for (int i = 0; i < 20; i++) {
            storage.read(UNKNOWN, null);
        }
        assertThat(storage.read(storage.store(PICTURE), null)).isInstanceOf(Found.class);
    }

    @Test
    @Timeout(10)
    void silentServerIsGivenUpWithinThreeSeconds() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                S3Client patient = S3Connection.open(
                        connectionTo(URI.create("http://127.0.0.1:" + silent.getLocalPort()), S3Server.SECRET_KEY))) {
            Instant begin = Instant.now();
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> new S3PictureStorage(patient, S3Server.BUCKET, ReplacedPictures.RECYCLE)
                            .read(UNKNOWN, null));
            assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMillis(3500));
        }
    }

    @Test
    void wrongSecretIsAnOutage() {
        try (S3Client stranger = S3Connection.open(connectionTo(server.endpoint(), "guessed"))) {
            assertUnavailable(new S3PictureStorage(stranger, S3Server.BUCKET, ReplacedPictures.RECYCLE));
        }
    }

    @Test
    void missingBucketIsAnOutageAndNotAMissingPicture() {
        PictureStorage misconfigured = new S3PictureStorage(client, "no-such-bucket", ReplacedPictures.RECYCLE);
        assertUnavailable(misconfigured);
    }

    private static void assertUnavailable(PictureStorage storage) {
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> storage.read(UNKNOWN, null));
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(() -> storage.store(PICTURE));
    }

    private List<PictureKey> storedBefore(Instant moment) {
        List<PictureKey> found = new ArrayList<>();
        storage.eachStoredBefore(moment, found::add);
        return found;
    }

    private static List<String> keys() {
        return server.list().stream().map(S3Server.StoredObject::key).toList();
    }

    private static S3Properties connectionTo(URI endpoint, String secret) {
        return new S3Properties(
                endpoint,
                S3Server.REGION,
                S3Server.BUCKET,
                S3Server.ACCESS_KEY,
                secret,
                Duration.ofMillis(1300),
                Duration.ofMillis(2800));
    }
}
