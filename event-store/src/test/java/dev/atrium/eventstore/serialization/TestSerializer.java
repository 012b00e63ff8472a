package dev.atrium.eventstore.serialization;

import dev.atrium.eventstore.personal.FixedPersonKeys;
import org.axonframework.serialization.Serializer;

/** The site's serializer without a database. */
public final class TestSerializer {

    public static final EventTypes TYPES = new EventTypes();

    private TestSerializer() {}

    public static PersonalText textsWithFixedKeys() {
        return new PersonalText(new FixedPersonKeys());
    }

    public static Serializer withFixedKeys() {
        return new SerializationConfiguration().serializer(TYPES, new FixedPersonKeys());
    }
}
