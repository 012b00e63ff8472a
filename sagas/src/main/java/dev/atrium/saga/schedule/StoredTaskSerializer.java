package dev.atrium.saga.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** Stores what a task works on as events are stored, so that what is personal is encrypted with the person's key. */
class StoredTaskSerializer implements Serializer {

    private final org.axonframework.serialization.Serializer events;

    StoredTaskSerializer(org.axonframework.serialization.Serializer events) {
        this.events = events;
    }

    @Override
    public byte[] serialize(Object data) {
        return events.serialize(data, byte[].class).getData();
    }

    /** A task knows the type of its data. There are no upcasters here: tasks live for days at the most. */
    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>(data, byte[].class, events.typeForClass(type));
        return type.cast(events.deserialize(stored));
    }
}
