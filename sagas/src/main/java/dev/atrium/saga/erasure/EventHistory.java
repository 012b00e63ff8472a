package dev.atrium.saga.erasure;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.ExportSink;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.PasswordHash;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened with a person and the account, told by the events themselves. The encrypted events stay when the person goes;
 * without the key nobody can read what is personal in them.
 */
@Component
class EventHistory implements ErasablePlace {

    /** Would help somebody to sign in as the person. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|hash|code|token|salt).*");

    private static final JsonMapper JSON =
            JsonMapper.builder().addMixIn(PasswordHash.class, Hidden.class).build();

    private final EventStore events;

    EventHistory(EventStore events) {
        this.events = events;
    }

    @JsonIgnoreType
    private interface Hidden {}

    @Override
    public String name() {
        return "event history";
    }

    @Override
    public Set<String> covers() {
        return Set.of();
    }

    @Override
    public String how() {
        return "what is personal is encrypted; unreadable once the person's key is destroyed";
    }

    @Override
    public void erase(Person person) {}

    @Override
    public long residue(Person person) {
        return 0;
    }

    @Override
    public void export(Person person, ExportSink sink) {
        List<Map<String, Object>> history = Stream.concat(
                        events.readEvents(person.user().toString()).asStream(),
                        events.readEvents(person.account().toString()).asStream())
                .sorted(Comparator.comparing(DomainEventMessage::getTimestamp))
                .map(EventHistory::told)
                .toList();
        sink.records("history", history);
    }

    private static Map<String, Object> told(DomainEventMessage<?> event) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("time", event.getTimestamp().toString());
        row.put("event", event.getPayloadType().getSimpleName().replaceFirst("Event$", ""));
        JSON.convertValue(event.getPayload(), Map.class).forEach((name, value) -> {
            if (value != null && !SECRET.matcher(name.toString()).matches()) {
                row.put(name.toString(), value);
            }
        });
        return row;
    }
}
