package dev.atrium.web.model;

import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.util.List;

/**
 * The list of models, or a stretch of it.
 *
 * @param continued whether this stretch follows one that the visitor already sees
 */
public record ModelListPage(Frame frame, ModelSearch search, ModelPage models, boolean continued) implements Page {

    @Override
    public String title() {
        return t("model.list.title");
    }

    public List<ModelItem> matches() {
        return items(models.matches());
    }

    public List<ModelItem> others() {
        return items(models.others());
    }

    private List<ModelItem> items(List<ModelView> views) {
        return views.stream().map(view -> ModelItem.of(view, frame)).toList();
    }

    /** Nothing was published yet, whatever is searched for. */
    public boolean isEmpty() {
        return !continued && models.matches().isEmpty() && models.others().isEmpty();
    }

    /** A search that finds nothing says so before the rest of the list follows. */
    public boolean hasNoMatch() {
        return !continued && !search.isNone() && models.matches().isEmpty() && models.page() <= 1;
    }

    /** Where the rest of the list is; empty at its end. */
    public String more() {
        return models.next() == null ? "" : search.address("cursor=" + CursorText.write(models.next()));
    }

    public boolean hasPages() {
        return models.pages() > 1;
    }

    public String pageAddress(int page) {
        return search.address(page <= 1 ? "" : "page=" + page);
    }

    public CountryChoice countryChoice() {
        return CountryChoice.of(frame, search);
    }
}
