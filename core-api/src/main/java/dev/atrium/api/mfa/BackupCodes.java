package dev.atrium.api.mfa;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The hashes of the backup codes that are left, as one text. Each code has 60 bits of chance and each hash is salted with
 * its account, so a quick hash does: there is nothing to guess.
 */
public record BackupCodes(@JsonValue String value) {

    private static final String SEPARATOR = " ";

    @JsonCreator
    public BackupCodes {}

    /** In an order that tells nothing of the order in which they were shown. */
    public static BackupCodes of(Collection<String> hashes) {
        return new BackupCodes(String.join(SEPARATOR, new TreeSet<>(hashes)));
    }

    public boolean contains(String hash) {
        return hashes().contains(hash);
    }

    public BackupCodes without(String hash) {
        return of(hashes().stream().filter(other -> !other.equals(hash)).toList());
    }

    public int left() {
        return hashes().size();
    }

    private List<String> hashes() {
        return value.isEmpty() ? List.of() : Arrays.asList(value.split(SEPARATOR, -1));
    }

    @Override
    public String toString() {
        return "BackupCodes";
    }
}
