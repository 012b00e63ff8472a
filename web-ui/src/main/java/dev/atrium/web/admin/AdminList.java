package dev.atrium.web.admin;

import dev.atrium.api.admin.ListedPage;
import dev.atrium.api.admin.Stretch.Edges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page with a list: its columns can be sorted by, and it goes on to both sides. */
public interface AdminList extends AdminPage {

    ListAddress address();

    ListedPage<?> page();

    List<Column> columns();

    @Override
    default String title() {
        return t("admin." + address().kind().text() + ".title");
    }

    default Edges edges() {
        return page().edges();
    }

    default boolean isEmpty() {
        return page().rows().isEmpty();
    }

    /** Whether there may be more rows on the next page although this one is not full: a search ends before it takes long. */
    default boolean isUnfinished() {
        return false;
    }

    /** The key of what is said in the place of rows where there are none. */
    default String nothing() {
        String filtered = isUnfinished() ? "admin.list.no-match-yet" : "admin.list.no-match";
        return address().isFiltered() ? filtered : "admin.list.empty";
    }

    /** Fields of the address that a filter form must bring back. */
    default String sort() {
        return address().get("sort");
    }

    /**
     * The heading of a column.
     *
     * @param address the list sorted by it; null where it cannot be
     * @param direction as {@code aria-sort} has it, null where the list is not sorted by it
     */
    record Column(
            String label,
            @Nullable String address,
            @Nullable String direction) {}

    default Column column(String key) {
        return new Column(t(key), null, null);
    }

    /** @param sort the name of the column to the list */
    default Column column(String key, String sort) {
        if (!address().canBeSortedBy(sort)) {
            return column(key);
        }
        String now = address().sort();
        String direction = now.equals(sort) ? "ascending" : now.equals("-" + sort) ? "descending" : null;
        String other = now.equals(sort) ? "-" + sort : sort;
        return new Column(t(key), address().sortedBy(other), direction);
    }

    default @Nullable String previous() {
        return edges().previous() == null ? null : address().at(edges().previous());
    }

    default @Nullable String next() {
        return edges().next() == null ? null : address().at(edges().next());
    }

    /** One choice of a filter. */
    record Option(String value, String label, boolean chosen) {}

    /** @param keys begins the keys of the texts of the values */
    default List<Option> options(String parameter, String keys, List<String> values) {
        String chosen = address().get(parameter);
        return values.stream()
                .map(value -> new Option(value, t(keys + value), value.equals(chosen)))
                .toList();
    }
}
