package dev.atrium.eventstore.processing;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How processors run; the defaults fit every group, so a new one needs no entry.
 *
 * @param batchSize how many events at the most share a transaction
 * @param segments groups that work in parallel, with the number of their segments at the first start; others have one, which
 *     keeps all their events in order
 * @param patient groups that no page of members waits for: their events gather for a moment, and they leave the processor to
 *     others while commands come quickly
 */
@ConfigurationProperties("atrium.processing")
record ProcessingProperties(
        @DefaultValue("500") int batchSize,
        @DefaultValue Map<String, Integer> segments,
        @DefaultValue Set<String> patient) {

    int segmentsOf(String group) {
        return segments.getOrDefault(group, 1);
    }
}
