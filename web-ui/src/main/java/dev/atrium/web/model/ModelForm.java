package dev.atrium.web.model;

import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.shared.CountryCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a model, and what is wrong with it. */
record ModelForm(String title, String country) {

    static ModelForm of(ModelView model) {
        return new ModelForm(model.title(), model.country().value());
    }

    Optional<ModelTitle> modelTitle() {
        return ModelTitle.parse(title);
    }

    Optional<CountryCode> countryCode() {
        return CountryCode.parse(country);
    }

    boolean isRight() {
        return modelTitle().isPresent() && countryCode().isPresent();
    }

    /** The key of what to say about the title, or null if it is right. */
    @Nullable
    String titleError() {
        if (modelTitle().isPresent()) {
            return null;
        }
        String text = title.strip();
        if (text.isEmpty()) {
            return "model.form.title.missing";
        }
        return text.codePointCount(0, text.length()) > ModelTitle.MAX_LENGTH
                ? "model.form.title.too-long"
                : "model.form.title.characters";
    }

    @Nullable
    String countryError() {
        return countryCode().isPresent() ? null : "model.form.country.unknown";
    }
}
