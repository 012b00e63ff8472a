package dev.atrium.eventstore.serialization;

import dev.atrium.api.audit.ReadableJson;
import dev.atrium.eventstore.personal.PersonKeys;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

@Configuration(proxyBeanMethods = false)
class SerializationConfiguration {

    @Bean
    EventTypes eventTypes() {
        return new EventTypes();
    }

    @Bean
    KeyPrefetch keyPrefetch(PersonKeys keys) {
        return new KeyPrefetch(keys);
    }

    @Bean
    PersonalText personalText(PersonKeys keys) {
        return new PersonalText(keys);
    }

    @Bean
    ReadableJson readableJson(PersonKeys keys) {
        return new StoredJson(keys);
    }

    /** One serializer for events, snapshots, sagas, deadlines, dead letters and messages, so that none can be forgotten. */
    @Bean
    @Primary
    Serializer serializer(EventTypes types, PersonKeys keys) {
        return new StoreSerializer(
                types,
                json -> json.findAndAddModules()
                        .addModule(new PersonalDataModule(keys))
                        .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .allowIfSubType("dev.atrium.")
                                .build())
                        // A node of the next version may have written what this one does not know yet.
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }
}
