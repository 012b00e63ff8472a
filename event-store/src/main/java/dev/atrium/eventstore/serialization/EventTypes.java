package dev.atrium.eventstore.serialization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.serialization.Revision;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * The events of the API and the names they are stored under: the simple name of the class. So an event may move to another
 * package, but it is renamed only together with an upcaster.
 */
public final class EventTypes {

    private static final String EVENTS = "classpath*:dev/atrium/api/**/*Event.class";

    private final Map<String, Class<?>> byName = new TreeMap<>();

    /** Finds the events on the class path. */
    public EventTypes() {
        MetadataReaderFactory reader = new SimpleMetadataReaderFactory();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(EVENTS)) {
                add(reader.getMetadataReader(resource).getClassMetadata());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the events cannot be found", e);
        }
    }

    private void add(ClassMetadata found) {
        Class<?> event = ClassUtils.resolveClassName(found.getClassName(), EventTypes.class.getClassLoader());
        if (!event.isAnnotationPresent(Revision.class)) {
            throw new IllegalStateException(event + " needs a @Revision, because it is stored");
        }
        Class<?> other = byName.put(event.getSimpleName(), event);
        if (other != null) {
            throw new IllegalStateException(event + " and " + other + " would be stored under one name");
        }
    }

    public Collection<Class<?>> all() {
        return byName.values();
    }

    /** The name that the class is stored under: for anything but an event the class's own. */
    String nameOf(Class<?> type) {
        return byName.get(type.getSimpleName()) == type ? type.getSimpleName() : type.getName();
    }

    Optional<Class<?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
