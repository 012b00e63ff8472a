package dev.atrium.web.account.profile;

import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.mfa.StepUp;
import dev.atrium.web.account.profile.IdentityOutcome.Changed;
import dev.atrium.web.account.profile.IdentityOutcome.Faulty;
import dev.atrium.web.account.profile.IdentityOutcome.NotConfirmed;
import dev.atrium.web.account.profile.ProfileCard.Part;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.session.SignedInMember;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Changes who one is; whose profile it is decides the session, and the address must agree. */
@Controller
class IdentityController {

    private final Identity identity;
    private final ProfilePages profilePages;
    private final StepUp stepUp;
    private final VisitorAddress visitors;

    IdentityController(Identity identity, ProfilePages profilePages, StepUp stepUp, VisitorAddress visitors) {
        this.identity = identity;
        this.profilePages = profilePages;
        this.stepUp = stepUp;
        this.visitors = visitors;
    }

    @PostMapping({"/users/profile/{id}", "/users/profile/{id}/"})
    View change(
            @PathVariable String id,
            IdentityForm form,
            @RequestParam(name = "image", required = false) @Nullable MultipartFile image,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        MemberView member = oneself(id);
        if (form.changesContact(member)) {
            Optional<View> asked = stepUp.instead(member, ProfilePages.address(member.id()), frame, response);
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        return switch (identity.change(
                member, form, image, frame.texts().language().locale(), visitors.networkOf(request))) {
            case Changed changed -> backToTheProfile(changed, member, form, frame);
            case Faulty(int status, FieldErrors errors) ->
                again(status, new IdentityView(frame, member, form, errors, null));
            case NotConfirmed(Confirmation reason) ->
                again(
                        reason.status(),
                        new IdentityView(frame, member, form, FieldErrors.none(), reason.in(frame.texts())));
        };
    }

    private static MemberView oneself(String id) {
        MemberView visitor = SignedInMember.required().member();
        UserId wanted = UserId.parse(id).orElseThrow(ProfileController::notFound);
        if (!wanted.equals(visitor.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return visitor;
    }

    private static View backToTheProfile(Changed changed, MemberView member, IdentityForm form, Frame frame) {
        changed.visible().tell(frame.flash(), "flash.profile.changed");
        if (changed.mailSent()) {
            frame.flash().info("flash.verification-sent", form.email());
        }
        return new SeeOther(ProfilePages.address(member.id()));
    }

    private View again(int status, IdentityView view) {
        return profilePages.again(status, view.frame(), view.member(), new Part(IdentityCard.TEMPLATE, view));
    }
}
