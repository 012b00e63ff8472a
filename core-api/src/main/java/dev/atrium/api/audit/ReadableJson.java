package dev.atrium.api.audit;

import java.util.List;

/** Makes stored JSON readable: personal data decrypted as far as its owner's key exists, secrets left out. */
@FunctionalInterface
public interface ReadableJson {

    /** The values in the JSON, in its order. */
    List<RecordedField> fields(byte[] json);
}
