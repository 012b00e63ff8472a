package dev.atrium.web.account.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.api.model.ModelView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.model.ModelItem;
import java.util.List;
import org.springframework.web.util.UriUtils;

/**
 * What one member sees of another. E-mail address and phone number are the other's own, so no template is handed them.
 *
 * @param models the first of those that the member published, by title
 */
public record MemberPage(Frame frame, Person person, List<ModelView> models) implements Page {

    /** The part of a {@link MemberView} that is for everybody. */
    public record Person(String id, String userName, String names, String since, String picture, boolean reachable) {}

    static MemberPage of(Frame frame, MemberView member, List<ModelView> models) {
        Person person = new Person(
                member.id().toString(),
                member.userName().value(),
                member.firstName() + " " + member.lastName(),
                frame.texts().day(member.since()),
                frame.pictures().addressOf(member.picture()),
                member.active());
        return new MemberPage(frame, person, models);
    }

    @Override
    public String title() {
        return person.userName();
    }

    public List<ModelItem> items() {
        return models.stream().map(model -> ModelItem.of(model, frame)).toList();
    }

    public String chatLink() {
        return "/chat/with-user/" + UriUtils.encodePathSegment(person.userName(), UTF_8);
    }

    public String allModelsLink() {
        return "/?creator_id=" + person.id();
    }
}
