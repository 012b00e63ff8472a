package dev.atrium.eventstore.serialization;

import dev.atrium.api.personal.DataSubject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.Optional;

/** Finds whose data an object holds: its component or field that is marked {@link DataSubject}. */
final class Subjects {

    private static final ClassValue<Optional<MethodHandle>> GETTERS = new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Subjects() {}

    static Optional<Long> of(Object owner) {
        return GETTERS.get(owner.getClass()).map(getter -> read(getter, owner));
    }

    private static Optional<MethodHandle> find(Class<?> type) {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (field.isAnnotationPresent(DataSubject.class)) {
                    return Optional.of(getter(field));
                }
            }
        }
        return Optional.empty();
    }

    private static MethodHandle getter(Field field) {
        try {
            field.setAccessible(true);
            return MethodHandles.lookup().unreflectGetter(field);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }

    /** Every id is a number, written in decimal. */
    private static Long read(MethodHandle getter, Object owner) {
        try {
            Object id = getter.invoke(owner);
            if (id == null) {
                throw new IllegalStateException(owner.getClass() + " holds personal data of nobody");
            }
            return Long.valueOf(id.toString());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot tell whose data this is", e);
        }
    }
}
