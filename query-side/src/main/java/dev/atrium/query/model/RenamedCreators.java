package dev.atrium.query.model;

import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes the new names of creators, and writes them into the documents that are in the index. To be written after the
 * documents of the same batch, which know the new name already.
 */
@Component
public class RenamedCreators implements RowStore<UserId, String> {

    private final ModelIndex index;

    public RenamedCreators(ModelIndex index) {
        this.index = index;
    }

    /** None is kept here. */
    @Override
    public Map<UserId, String> load(Collection<UserId> ids) {
        return Map.of();
    }

    @Override
    public void write(Map<UserId, String> written, Set<UserId> removed) {
        written.forEach(index::rename);
    }
}
