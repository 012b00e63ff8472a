package dev.atrium.query.erasure;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.erasure.Remnants;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.query.search.ElasticsearchProperties;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The search index of models. Its documents go with the models. What Elasticsearch only marks as deleted is taken out of its
 * files as well, where there is any: a deleted document can be read from the disk until then.
 */
@Component
class SearchIndexPlace implements ErasablePlace, Remnants {

    private final ElasticsearchClient client;
    private final String index;

    SearchIndexPlace(ElasticsearchClient client, ElasticsearchProperties properties) {
        this.client = client;
        this.index = properties.models();
    }

    @Override
    public String name() {
        return "search index of models";
    }

    @Override
    public Set<String> covers() {
        return Set.of("index " + index);
    }

    @Override
    public String how() {
        return "documents are deleted with their models";
    }

    @Override
    public void erase(Person person) {}

    /** Only segments that hold deleted documents are written anew. */
    @Override
    public void sweep() {
        try {
            client.indices().forcemerge(merge -> merge.index(index).onlyExpungeDeletes(true));
        } catch (IOException | ElasticsearchException away) {
            throw new StorageUnavailableException("Elasticsearch", away);
        }
    }

    @Override
    public long residue(Person person) {
        return documentsOf(List.of(person));
    }

    /** The index is refreshed once for all of them. */
    @Override
    public boolean isClearOf(List<Person> persons) {
        return documentsOf(persons) == 0;
    }

    private long documentsOf(List<Person> persons) {
        List<FieldValue> creators = persons.stream()
                .map(person -> FieldValue.of(person.user().toString()))
                .toList();
        try {
            client.indices().refresh(refresh -> refresh.index(index));
            return client.count(count -> count.index(index)
                            .query(query -> query.terms(
                                    terms -> terms.field("creator").terms(values -> values.value(creators)))))
                    .count();
        } catch (IOException | ElasticsearchException away) {
            throw new StorageUnavailableException("Elasticsearch", away);
        }
    }
}
