package dev.atrium.api.mfa;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a challenge: the SHA-256 of a token that only the challenged browser has. So nobody who reads the store can answer
 * in that browser's place.
 */
public record ChallengeId(String value) {

    @JsonCreator
    public ChallengeId {}

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
