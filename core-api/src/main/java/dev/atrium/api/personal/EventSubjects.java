package dev.atrium.api.personal;

import dev.atrium.api.user.UserId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whom an event, or an order that repeats one, is about: its {@link DataSubject}, or else the first user that it names. */
public final class EventSubjects {

    private static final ClassValue<Optional<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            RecordComponent[] users = !type.isRecord()
                    ? new RecordComponent[0]
                    : Arrays.stream(type.getRecordComponents())
                            .filter(component -> component.getType() == UserId.class)
                            .toArray(RecordComponent[]::new);
            return Arrays.stream(users)
                    .filter(user -> user.isAnnotationPresent(DataSubject.class))
                    .findFirst()
                    .or(() -> Arrays.stream(users).findFirst())
                    .map(EventSubjects::accessor);
        }
    };

    private EventSubjects() {}

    /** The person's id; null for an event about nobody. */
    public static @Nullable Long of(Object event) {
        return ACCESSORS
                .get(event.getClass())
                .map(accessor -> read(accessor, event))
                .map(UserId::value)
                .orElse(null);
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true); // of records that only their package knows
        return accessor;
    }

    private static @Nullable UserId read(Method accessor, Object event) {
        try {
            return (UserId) accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
