package dev.atrium.api.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A phone number in E.164 notation, such as {@code +447400123456}; unique. Typed numbers are parsed at the edge. */
public record PhoneNumber(String value) {

    @JsonCreator
    public PhoneNumber {}

    /** What makes two numbers the same. */
    public String key() {
        return value;
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
