package dev.atrium.web.admin.model;

import dev.atrium.api.model.ModelView;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.language.CountryNames;
import dev.atrium.web.layout.Frame;

/** One model. */
public record AdminModelPage(Frame frame, ModelView model) implements AdminPage {

    @Override
    public String title() {
        return model.title();
    }

    public String country() {
        return CountryNames.in(texts().language()).of(model.country());
    }
}
