package dev.atrium.command.account;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.mfa.BackupCodes;
import dev.atrium.api.mfa.TotpSecret;
import dev.atrium.api.personal.PersonalData;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What proves the second factor of an account; nothing while multi-factor authentication is off. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class Protection {

    @PersonalData
    private @Nullable TotpSecret secret;

    @PersonalData
    private @Nullable BackupCodes backupCodes;

    /** Of the newest authenticator's code that was used. */
    private long timeStep;

    boolean isOn() {
        return secret != null;
    }

    TotpSecret secret() {
        return Objects.requireNonNull(secret, "off");
    }

    /** Neither the code of this step was used before, nor one of a later step. */
    boolean isNew(long step) {
        return step > timeStep;
    }

    boolean hasBackupCode(String hash) {
        return backupCodes != null && backupCodes.contains(hash);
    }

    int codesLeft() {
        return backupCodes == null ? 0 : backupCodes.left();
    }

    void on(TotpSecret shared, BackupCodes codes, long step) {
        secret = shared;
        backupCodes = codes;
        timeStep = step;
    }

    void off() {
        secret = null;
        backupCodes = null;
    }

    void used(long step) {
        timeStep = step;
    }

    void used(String backupCode) {
        backupCodes = Objects.requireNonNull(backupCodes, "off").without(backupCode);
    }

    void renewed(BackupCodes codes) {
        backupCodes = codes;
    }
}
