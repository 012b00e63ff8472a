package dev.atrium.web.model;

import dev.atrium.api.model.FindModelsQuery;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition;
import dev.atrium.api.model.ModelPosition.PageNumber;
import dev.atrium.web.command.Queries;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of models with its search, whole or as the stretch that htmx asks for. */
@Controller
class ModelListController {

    static final int PAGE_SIZE = 5;

    private final Queries queries;
    private final Pages pages;

    ModelListController(Queries queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping("/")
    View list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String creator,
            @RequestParam(name = "creator_id", defaultValue = "") String creatorId,
            @RequestParam(name = "country_code", defaultValue = "") String country,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String cursor,
            Frame frame) {
        ModelSearch wanted = checked(ModelSearch.of(search, creator, creatorId, country), frame.flash());
        Optional<ModelPosition> after = CursorText.read(cursor).map(position -> position);
        ModelPosition from = after.orElseGet(() -> PageText.read(page));
        ModelPage models = queries.ask(new FindModelsQuery(wanted.filter(), from, PAGE_SIZE), ModelPage.class);
        return pages.pageOrFragment(
                "model/list", "model/items", new ModelListPage(frame, wanted, models, after.isPresent()));
    }

    /** Turns the form into an address, which can be kept, sent to somebody and come back to. */
    @PostMapping("/")
    View search(HttpServletRequest request, Flash flash) {
        return new SeeOther(checked(SearchForm.of(request).search(), flash).address(""));
    }

    private static ModelSearch checked(ModelSearch search, Flash flash) {
        if (search.hasBadCreatorId()) {
            flash.error("flash.search.creator-id", search.creatorId());
        }
        if (search.hasBadCountry()) {
            flash.error("flash.search.country", search.country());
        }
        return search.withoutBadParts();
    }

    /** Page numbers of addresses: nonsense is the first page; one beyond the end is for the query to find. */
    private static final class PageText {

        private static final int MAX_DIGITS = 9;

        static PageNumber read(String text) {
            boolean isNumber = !text.isEmpty()
                    && text.length() <= MAX_DIGITS
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return new PageNumber(isNumber ? Math.max(1, Integer.parseInt(text)) : 1);
        }
    }
}
