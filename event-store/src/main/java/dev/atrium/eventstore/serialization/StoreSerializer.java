package dev.atrium.eventstore.serialization;

import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;

/** Axon's Jackson serializer, with the stored names of {@link EventTypes}. */
final class StoreSerializer extends Jackson3Serializer {

    private final EventTypes types;

    StoreSerializer(EventTypes types, Jackson3SerializerCustomizer json) {
        super(Jackson3Serializer.builder()
                .converter(new ChainingConverter(StoreSerializer.class.getClassLoader()))
                .classLoader(StoreSerializer.class.getClassLoader())
                .jsonMapperBuilderCustomizer(json));
        this.types = types;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        SerializedType named = super.typeForClass(type);
        return type == null || named.getName().equals(types.nameOf(type))
                ? named
                : new SimpleSerializedType(types.nameOf(type), named.getRevision());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return types.named(type.getName()).orElseGet(() -> super.classForType(type));
    }
}
