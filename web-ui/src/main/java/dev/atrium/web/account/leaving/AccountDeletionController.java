package dev.atrium.web.account.leaving;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.PasswordConfirmation;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.session.SignedInMember;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Schedules one's own deletion, after the password, and stops it again. */
@Controller
class AccountDeletionController {

    private static final String SCHEDULE = "/users/delete-this-user/true";
    private static final String STOP = "/users/delete-this-user/false";

    private final Deletions deletions;
    private final PasswordConfirmation passwords;
    private final VisitorAddress visitors;
    private final Pages pages;

    AccountDeletionController(
            Deletions deletions, PasswordConfirmation passwords, VisitorAddress visitors, Pages pages) {
        this.deletions = deletions;
        this.passwords = passwords;
        this.visitors = visitors;
        this.pages = pages;
    }

    @GetMapping({SCHEDULE, SCHEDULE + "/"})
    View ask(Frame frame) {
        SignedInMember.required();
        return question(200, frame, null);
    }

    /** Whoever reloads the page after stopping comes here. */
    @GetMapping({STOP, STOP + "/"})
    View back() {
        return profile();
    }

    @PostMapping({SCHEDULE, SCHEDULE + "/"})
    View schedule(@RequestParam @Nullable String password, Frame frame, Flash flash, HttpServletRequest request) {
        MemberView member = SignedInMember.required().member();
        if (password == null) {
            return question(200, frame, null);
        }
        Confirmation confirmation = passwords.confirm(member, password, visitors.networkOf(request));
        if (!confirmation.isRight()) {
            return question(confirmation.status(), frame, confirmation.in(frame.texts()));
        }
        deletions.schedule(member, frame.texts(), flash);
        return profile();
    }

    @PostMapping({STOP, STOP + "/"})
    View stop(Frame frame, Flash flash) {
        deletions.stop(SignedInMember.required().member(), frame.texts(), flash);
        return profile();
    }

    private View question(int status, Frame frame, @Nullable String error) {
        DeletionPage page = new DeletionPage(frame, deletions.now().plus(deletions.interval()), error);
        return status == 200
                ? pages.pageOrFragment("account/leaving/confirm", "account/leaving/dialog", page)
                : pages.page(status, "account/leaving/confirm", page);
    }

    /** The part about leaving, far down the profile: there the time runs. */
    private static View profile() {
        return new SeeOther(
                ProfilePages.address(SignedInMember.required().member().id()) + "#deletion");
    }
}
