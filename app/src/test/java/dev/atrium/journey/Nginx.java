package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An nginx of its own, with a certificate signed by itself. */
final class Nginx implements AutoCloseable {

    static final List<String> PLACES = List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx");

    private static final String SECRET = "only-for-this-test";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    static Optional<Path> executable() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** @param servers what stands within {@code http} */
    static Nginx start(Path directory, String servers) throws IOException {
        Files.createDirectories(directory);
        // Its workers are nobody, where it is started by root.
        for (Path opened : List.of(directory.getParent(), directory)) {
            Files.setPosixFilePermissions(opened, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path configuration = directory.resolve("nginx.conf");
        String temporary = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .map(kind -> kind + "_temp_path " + directory.resolve(kind) + ";\n")
                .reduce("", String::concat);
        Files.writeString(configuration, """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                access_log off;
                %2$s%3$s}
                """.formatted(directory, temporary, servers));
        return new Nginx(new ProcessBuilder(executable().orElseThrow().toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("start.log").toFile())
                .start());
    }

    /** Two files, certificate and key, for localhost. */
    static void writeCertificate(Path certificate, Path key)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = certificate.resolveSibling("localhost.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "site",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(certificate.resolveSibling("keytool.log").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            made.load(file, SECRET.toCharArray());
        }
        Files.writeString(
                certificate, pem("CERTIFICATE", made.getCertificate("site").getEncoded()));
        Files.writeString(
                key,
                pem("PRIVATE KEY", made.getKey("site", SECRET.toCharArray()).getEncoded()));
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, PEM.encodeToString(content));
    }

    /** A browser that keeps cookies and knows this certificate. */
    static HttpClient browser(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (InputStream file = Files.newInputStream(certificate)) {
            known.setCertificateEntry(
                    "site", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .sslContext(tls)
                .build();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
