package dev.atrium.sandbox.storage;

import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.server.FreePort;
import dev.atrium.sandbox.server.ServerStartException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3 server in this JVM that checks signatures and keeps objects as files. */
public final class S3Server implements AutoCloseable {

    public static final String REGION = "us-east-1";
    public static final String BUCKET = "atrium";
    public static final String ACCESS_KEY = "sandbox";
    /** No secret: the server listens on the loopback address, on a machine for trying things out. */
    public static final String SECRET_KEY = "sandbox-secret";

    private final S3Proxy server;
    private final BlobStore objects;
    private final URI endpoint;

    private S3Server(S3Proxy server, BlobStore objects, URI endpoint) {
        this.server = server;
        this.objects = objects;
        this.endpoint = endpoint;
    }

    public static S3Server start(Path directory, Faults faults, int wantedPort) {
        URI endpoint = URI.create("http://127.0.0.1:" + FreePort.orAny(wantedPort));
        try {
            BlobStore objects = new FilesystemNio2BlobStore(
                    Files.createDirectories(directory).toAbsolutePath().toString());
            if (!objects.containerExists(BUCKET)) {
                objects.createContainer(BUCKET);
            }
            S3Proxy server = S3Proxy.builder()
                    .blobStore(FaultyBlobStore.wrap(objects, faults))
                    .endpoint(endpoint)
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                    .build();
            server.start();
            return new S3Server(server, objects, endpoint);
        } catch (Exception e) {
            throw new ServerStartException("S3 could not be started: " + e.getMessage(), e);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public List<StoredObject> list() {
        return objects.list(BUCKET).contents().stream()
                .map(object -> new StoredObject(object.key(), object.size(), type(object.key())))
                .toList();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("S3 did not stop", e);
        }
    }

    private String type(String key) {
        return objects.blobMetadata(BUCKET, key).contentType();
    }

    /** An uploaded object. */
    public record StoredObject(String key, long size, String type) {}
}
