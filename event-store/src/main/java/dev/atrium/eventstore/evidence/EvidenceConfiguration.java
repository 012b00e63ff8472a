package dev.atrium.eventstore.evidence;

import dev.atrium.api.audit.EventArchive;
import dev.atrium.api.audit.ReadableJson;
import dev.atrium.eventstore.chain.StoredChain;
import dev.atrium.eventstore.chain.StoredEvents;
import dev.atrium.eventstore.serialization.KeyPrefetch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    EventArchive eventArchive(StoredEvents events, StoredChain chain, ReadableJson json, KeyPrefetch keys) {
        return new ChainedArchive(events, chain, new EventEntries(json, keys));
    }
}
