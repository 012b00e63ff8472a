package dev.atrium.query.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition;
import dev.atrium.api.model.ModelPosition.PageNumber;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.ModelView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list on a real PostgreSQL. */
class ModelListIT {

    private static final int SIZE = 5;

    private final ReadTables tables = ReadTables.fresh();
    private final ModelTable models = tables.models();
    private final ModelList list = tables.list();

    @Test
    void emptyListHasOneEmptyPage() {
        ModelPage page = list.read(new PageNumber(3), SIZE);

        assertThat(page.matches()).isEmpty();
        assertThat(page.page()).isEqualTo(1);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.next()).isNull();
    }

    @Test
    void listIsSortedByTitleIgnoringCaseAndDiacritics() {
        add(Models.allTitled("Źrebak", "zebra", "Łoś", "lis", "Zając", "🦊"));

        assertThat(titles(list.read(new PageNumber(1), 10)))
                .containsExactly("lis", "Łoś", "Zając", "zebra", "Źrebak", "🦊");
    }

    @Test
    void pageBeyondTheEndIsTheLast() {
        add(Models.allTitled("a", "b", "c", "d", "e", "f", "g"));

        ModelPage page = list.read(new PageNumber(1_000_000), SIZE);

        assertThat(page.page()).isEqualTo(2);
        assertThat(page.pages()).isEqualTo(2);
        assertThat(titles(page)).containsExactly("f", "g");
        assertThat(page.next()).isNull();
    }

    @Test
    void numberedPagesEqualNaiveOffsetsWhileModelsComeAndGo() {
        Random random = new Random(42);
        List<ModelRow> present = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            List<ModelRow> added = randomModels(random, random.nextInt(600));
            Collections.shuffle(present, random);
            List<ModelRow> removed = List.copyOf(present.subList(0, random.nextInt(present.size() / 2 + 1)));
            List<ModelRow> renamed = renameSome(present.subList(removed.size(), present.size()), random);
            models.write(Models.byId(concat(added, renamed)), ids(removed));
            present.removeAll(removed);
            Set<ModelId> renamedIds = ids(renamed);
            present.removeIf(row -> renamedIds.contains(row.id()));
            present.addAll(added);
            present.addAll(renamed);
            assertPagesAreExact(present.size(), random);
        }
        models.write(Map.of(), ids(present));
        assertThat(blockCounts()).containsExactly(0L);
    }

    @Test
    void writingTwiceChangesNothing() {
        List<ModelRow> rows = randomModels(new Random(1), 3_000);
        add(rows);
        List<ModelView> before = readAll();

        add(rows);

        assertThat(readAll()).isEqualTo(before).hasSize(3_000);
        assertThat(blockCounts().stream().mapToLong(count -> count).sum()).isEqualTo(3_000);
    }

    @Test
    void scrollingNeitherRepeatsNorSkipsWhileModelsComeAndGo() {
        Random random = new Random(7);
        List<ModelRow> staying = randomModels(random, 300);
        List<ModelRow> leaving = randomModels(random, 300);
        add(concat(staying, leaving));
        List<ModelId> seen = new ArrayList<>();

        ModelPosition from = new PageNumber(1);
        while (from != null) {
            ModelPage page = list.read(from, SIZE);
            page.matches().forEach(view -> seen.add(view.id()));
            from = page.next();
            if (!leaving.isEmpty()) {
                models.write(
                        Models.byId(randomModels(random, 3)),
                        Set.of(leaving.getFirst().id()));
                leaving = leaving.subList(1, leaving.size());
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids(staying));
    }

    @Test
    void longestTitlesCanBeSorted() {
        // One character that folds to eighteen.
        add(List.of(Models.titled("\uFDFA".repeat(100)), Models.titled("😀".repeat(100)), Models.titled("\u0301")));

        assertThat(readAll()).hasSize(3);
    }

    private void assertPagesAreExact(int total, Random random) {
        assertThat(blockCounts().stream().mapToLong(count -> count).sum()).isEqualTo(total);
        int pages = Math.max(1, (total + SIZE - 1) / SIZE);
        for (int i = 0; i < 5; i++) {
            int number = 1 + random.nextInt(pages);
            ModelPage page = list.read(new PageNumber(number), SIZE);
            assertThat(page.pages()).isEqualTo(pages);
            assertThat(page.matches().stream().map(ModelView::id).toList()).isEqualTo(naive((number - 1) * SIZE));
        }
    }

    private List<ModelId> naive(int offset) {
        return tables.jdbc()
                .sql("select id from model order by title_key, id offset ? limit ?")
                .param(offset)
                .param(SIZE)
                .query((row, number) -> new ModelId(row.getLong("id")))
                .list();
    }

    private List<Long> blockCounts() {
        return tables.jdbc()
                .sql("select row_count from model_block")
                .query(Long.class)
                .list();
    }

    private List<ModelView> readAll() {
        List<ModelView> all = new ArrayList<>();
        @Nullable ModelPosition from = new PageNumber(1);
        while (from != null) {
            ModelPage page = list.read(from, 100);
            all.addAll(page.matches());
            from = page.next();
        }
        return all;
    }

    private void add(List<ModelRow> rows) {
        models.write(Models.byId(rows), Set.of());
    }

    private static List<ModelRow> randomModels(Random random, int count) {
        List<ModelRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Models.titled(Integer.toString(random.nextInt(50_000), 36)));
        }
        return rows;
    }

    private static List<ModelRow> renameSome(List<ModelRow> rows, Random random) {
        return rows.subList(0, random.nextInt(rows.size() / 3 + 1)).stream()
                .map(row -> row.edited(
                        new ModelTitle(Integer.toString(random.nextInt(50_000), 36)), row.country(), Models.NOON))
                .toList();
    }

    private static Set<ModelId> ids(List<ModelRow> rows) {
        Set<ModelId> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static List<ModelRow> concat(List<ModelRow> some, List<ModelRow> others) {
        List<ModelRow> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> titles(ModelPage page) {
        return page.matches().stream().map(ModelView::title).toList();
    }
}
