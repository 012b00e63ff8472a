package dev.atrium.web.model;

import dev.atrium.web.language.CountryNames;
import dev.atrium.web.language.CountryNames.Country;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.util.List;

/** The search form's choice of a country. */
public record CountryChoice(Frame frame, String chosen, List<Country> countries) implements Page {

    static CountryChoice of(Frame frame, ModelSearch search) {
        return new CountryChoice(
                frame,
                search.country(),
                CountryNames.in(frame.texts().language()).sorted());
    }

    @Override
    public String title() {
        return t("model.search.country");
    }
}
