package dev.atrium.web.account.profile;

import dev.atrium.api.model.FindModelsQuery;
import dev.atrium.api.model.ModelFilter;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelPosition;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.security.session.SignedInMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Shows members: oneself with everything that can be changed, others with what is for everybody. */
@Controller
@RequestMapping({"/users/profile/{id}", "/users/profile/{id}/"})
class ProfileController {

    private static final int MODELS_SHOWN = 10;

    private final Queries queries;
    private final Pages pages;
    private final ProfilePages profilePages;

    ProfileController(Queries queries, Pages pages, ProfilePages profilePages) {
        this.queries = queries;
        this.pages = pages;
        this.profilePages = profilePages;
    }

    @GetMapping
    View show(@PathVariable String id, Frame frame) {
        MemberView visitor = SignedInMember.required().member();
        UserId wanted = UserId.parse(id).orElseThrow(ProfileController::notFound);
        return wanted.equals(visitor.id()) ? profilePages.own(frame, visitor) : other(wanted, frame);
    }

    private View other(UserId id, Frame frame) {
        MemberView member =
                queries.find(new FindMemberQuery(id), MemberView.class).orElseThrow(ProfileController::notFound);
        ModelFilter theirs = new ModelFilter("", "", id, null);
        ModelPage models = queries.ask(
                new FindModelsQuery(theirs, new ModelPosition.PageNumber(1), MODELS_SHOWN), ModelPage.class);
        return pages.page("account/profile/member", MemberPage.of(frame, member, models.matches()));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
