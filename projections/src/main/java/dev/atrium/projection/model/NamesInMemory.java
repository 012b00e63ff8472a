package dev.atrium.projection.model;

import dev.atrium.api.user.UserId;
import dev.atrium.query.storage.RowStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names of creators during a rebuild, so that the live ones stay as they are until it is done. */
final class NamesInMemory implements RowStore<UserId, String> {

    private final Map<UserId, String> names = new HashMap<>();

    @Override
    public Map<UserId, String> load(Collection<UserId> ids) {
        Map<UserId, String> found = new HashMap<>();
        for (UserId id : ids) {
            String name = names.get(id);
            if (name != null) {
                found.put(id, name);
            }
        }
        return found;
    }

    @Override
    public void write(Map<UserId, String> written, Set<UserId> removed) {
        names.putAll(written);
        names.keySet().removeAll(removed);
    }

    Map<UserId, String> all() {
        return names;
    }
}
