package dev.atrium.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL and Elasticsearch refuse to run as root. So where this JVM is root they run as the owner of their data or
 * else as nobody; where it is not, nothing changes.
 */
final class Unprivileged {

    private static final int NOBODY = 65534;
    private static final boolean ROOT = isRoot();

    private final int uid;
    private final int gid;
    private final boolean reachable;

    private Unprivileged(int uid, int gid, boolean reachable) {
        this.uid = uid;
        this.gid = gid;
        this.reachable = reachable;
    }

    /**
     * Makes the directory if it is missing, private to the user that a server working on it will run as.
     *
     * @param programs what the server must be able to read besides
     */
    static Unprivileged owning(Path directory, Path... programs) {
        try {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            if (!ROOT) {
                return new Unprivileged(0, 0, true);
            }
            int owner = (Integer) Files.getAttribute(directory, "unix:uid");
            int group = (Integer) Files.getAttribute(directory, "unix:gid");
            Unprivileged user =
                    owner == 0 ? new Unprivileged(NOBODY, NOBODY, true) : new Unprivileged(owner, group, true);
            user.own(directory);
            boolean reachable = user.reaches(directory) && Stream.of(programs).allMatch(user::reaches);
            return new Unprivileged(user.uid, user.gid, reachable);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + directory, e);
        }
    }

    /** What to write in front of a command. */
    List<String> prefix() {
        if (!ROOT) {
            return List.of();
        }
        List<String> drop = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        // Below /root or another closed directory, the server needs the one right to walk through it; without the
        // secure bit the kernel ignores that right where a program asks beforehand (access(2)), as Java does.
        List<String> passage = List.of(
                "--securebits=+no_setuid_fixup", "--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override");
        return reachable ? drop : Stream.concat(drop.stream(), passage.stream()).toList();
    }

    private void own(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private boolean reaches(Path directory) {
        Stream<String> test = Stream.of("test", "-x", directory.toAbsolutePath().toString());
        try {
            Process probe =
                    new ProcessBuilder(Stream.concat(prefix().stream(), test).toList()).start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException e) {
            throw new ServerStartException("running as root needs setpriv (util-linux): " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))
                    || "root".equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException noProc) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
