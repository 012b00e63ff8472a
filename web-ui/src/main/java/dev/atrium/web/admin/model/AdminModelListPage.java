package dev.atrium.web.admin.model;

import dev.atrium.api.admin.ListedModelsPage;
import dev.atrium.api.model.ModelView;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.language.CountryNames;
import dev.atrium.web.language.CountryNames.Country;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** The models. */
public record AdminModelListPage(Frame frame, ListAddress address, ListedModelsPage page) implements AdminList {

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.model.name", "title"),
                column("admin.model.country"),
                column("admin.model.creator"),
                column("admin.model.created", "created"),
                column("admin.model.edited"));
    }

    public String country(ModelView model) {
        return CountryNames.in(texts().language()).of(model.country());
    }

    public List<Option> countries() {
        return CountryNames.in(texts().language()).sorted().stream()
                .map((Country country) -> new Option(
                        country.code(), country.name(), country.code().equals(address.get("country"))))
                .toList();
    }
}
