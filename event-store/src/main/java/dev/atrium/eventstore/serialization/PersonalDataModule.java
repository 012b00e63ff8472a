package dev.atrium.eventstore.serialization;

import dev.atrium.api.personal.PersonalData;
import dev.atrium.eventstore.personal.PersonKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/** Teaches Jackson what {@link PersonalData} means. */
final class PersonalDataModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private final transient PersonKeys keys;

    PersonalDataModule(PersonKeys keys) {
        super("personal data");
        this.keys = keys;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Introspector(keys));
    }

    private static final class Introspector extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        private final transient PersonKeys keys;

        Introspector(PersonKeys keys) {
            this.keys = keys;
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            return annotated.hasAnnotation(PersonalData.class) ? new PersonalDataSerializer(keys) : null;
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            return annotated.hasAnnotation(PersonalData.class) ? new PersonalDataDeserializer(keys) : null;
        }
    }
}
