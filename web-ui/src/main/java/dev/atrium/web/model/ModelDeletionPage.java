package dev.atrium.web.model;

import dev.atrium.api.model.ModelView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;

/** Asks whether a model shall really go. */
public record ModelDeletionPage(Frame frame, ModelView model) implements Page {

    @Override
    public String title() {
        return t("model.delete.title");
    }

    public String question() {
        return t("model.delete.question", model.title());
    }
}
