package dev.atrium.sandbox.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void refusesASecondSiteAndNamesTheFirst() {
        try (DataDirectory ignored = DataDirectory.hold(directory)) {
            assertThatThrownBy(() -> DataDirectory.hold(directory))
                    .isInstanceOf(SandboxRefusal.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void canBeHeldAgainOnceItWasLetGo() {
        DataDirectory.hold(directory).close();
        DataDirectory.hold(directory).close();
    }

    @Test
    void keepsOneMasterKeyThatOnlyItsOwnerReads() throws Exception {
        String key;
        try (DataDirectory first = DataDirectory.hold(directory)) {
            key = first.masterKey();
        }
        try (DataDirectory second = DataDirectory.hold(directory)) {
            assertThat(second.masterKey()).isEqualTo(key);
        }
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("master.key"))))
                .isEqualTo("rw-------");
    }
}
