package dev.atrium.api.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An encoded password with its algorithm in front, such as <code>{argon2}…</code>; never the password. */
public record PasswordHash(@JsonValue String value) {

    @JsonCreator
    public PasswordHash {}

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
