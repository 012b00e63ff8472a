package dev.atrium.api.operation;

import java.util.SortedMap;

/** @param letters by processing group; groups without any are left out */
public record DeadLetterCounts(SortedMap<String, Long> letters) {

    public long of(String group) {
        return letters.getOrDefault(group, 0L);
    }
}
