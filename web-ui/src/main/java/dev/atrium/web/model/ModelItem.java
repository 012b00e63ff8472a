package dev.atrium.web.model;

import dev.atrium.api.model.ModelView;
import dev.atrium.web.language.CountryNames;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;

/**
 * A model as the list shows it.
 *
 * @param forMember whether somebody is logged in who may see the profile of its creator
 */
public record ModelItem(ModelView model, String country, String flag, String day, boolean own, boolean forMember) {

    public static ModelItem of(ModelView model, Frame frame) {
        CurrentMember member = frame.member();
        return new ModelItem(
                model,
                CountryNames.in(frame.texts().language()).of(model.country()),
                Flags.of(model.country(), frame),
                frame.texts().day(model.created()),
                member != null && member.id().equals(model.creator()),
                member != null);
    }

    /** To the profile, which is for members; visitors get to know a creator by what else they made. */
    public String creatorLink() {
        return (forMember ? "/users/profile/" : "/?creator_id=") + model.creator();
    }
}
