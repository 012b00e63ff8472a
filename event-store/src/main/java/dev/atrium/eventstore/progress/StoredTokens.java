package dev.atrium.eventstore.progress;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads positions from the token table, without claiming anything. They lag a little: a token is stored per batch. */
final class StoredTokens {

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    StoredTokens(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    /** By segment. */
    Map<Integer, Long> read(String processingGroup) {
        Map<Integer, Long> positions = new HashMap<>();
        jdbc.query(
                "select segment, token, token_type from token_entry where processor_name = ?",
                row -> {
                    positions.put(row.getInt(1), position(row.getBytes(2), row.getString(3)));
                },
                processingGroup);
        return positions;
    }

    private long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return -1;
        }
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read.position().orElse(-1);
    }
}
