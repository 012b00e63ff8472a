package dev.atrium.web.model;

import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.web.language.CountryNames;
import dev.atrium.web.language.CountryNames.Country;
import dev.atrium.web.layout.FieldView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a model, new or known.
 *
 * @param action where it is sent to
 * @param name begins the keys of the texts that differ: {@code model.create} or {@code model.edit}
 * @param titleError the key of what is wrong with the title, or null; likewise for the country and the captcha
 * @param captcha null where none is needed
 */
public record ModelFormPage(
        Frame frame,
        String action,
        String name,
        String typedTitle,
        String typedCountry,
        @Nullable String titleError,
        @Nullable String countryError,
        @Nullable CaptchaWidget captcha,
        @Nullable String captchaError)
        implements Page {

    static ModelFormPage fresh(
            Frame frame, String action, String name, ModelForm form, @Nullable CaptchaWidget captcha) {
        return new ModelFormPage(frame, action, name, form.title(), form.country(), null, null, captcha, null);
    }

    static ModelFormPage wrong(
            Frame frame,
            String action,
            String name,
            ModelForm form,
            @Nullable CaptchaWidget captcha,
            @Nullable String captchaError) {
        return new ModelFormPage(
                frame,
                action,
                name,
                form.title(),
                form.country(),
                form.titleError(),
                form.countryError(),
                captcha,
                captchaError);
    }

    @Override
    public String title() {
        return t(name + ".title");
    }

    public String lead() {
        return t(name + ".lead");
    }

    public String submit() {
        return t(name + ".submit");
    }

    public FieldView titleField() {
        return FieldView.text("title", t("model.form.title"), typedTitle)
                .help(t("model.form.title.help"))
                .error(titleError == null ? null : t(titleError))
                .with("maxlength", "100")
                .with("autocomplete", "off")
                .focused(titleError != null || (countryError == null && captchaError == null));
    }

    public FieldView countryField() {
        return FieldView.text("country", t("model.form.country"), typedCountry)
                .error(countryError == null ? null : t(countryError))
                .focused(titleError == null && countryError != null);
    }

    public @Nullable String captchaText() {
        return captchaError == null ? null : t(captchaError);
    }

    public List<Country> countries() {
        return CountryNames.in(texts().language()).sorted();
    }
}
