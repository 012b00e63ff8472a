package dev.atrium.web.model;

import dev.atrium.api.model.ModelView;
import dev.atrium.web.language.CountryNames;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;

/** A model as the list shows it. */
public record ModelItem(ModelView model, String country, String flag, String day, boolean own) {

    public static ModelItem of(ModelView model, Frame frame) {
        CurrentMember member = frame.member();
        return new ModelItem(
                model,
                CountryNames.in(frame.texts().language()).of(model.country()),
                Flags.of(model.country(), frame),
                frame.texts().day(model.created()),
                member != null && member.id().equals(model.creator()));
    }
}
