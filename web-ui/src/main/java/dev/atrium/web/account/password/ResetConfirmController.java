package dev.atrium.web.account.password;

import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.shared.CommandRejectedException;
import dev.atrium.api.user.PasswordResetLinkExpiredException;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.mfa.StepUp;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.password.TooManySignInsException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Where the mailed link leads: its owner chooses a new password. Opening the link uses nothing up, only sending does. */
@Controller
@RequestMapping({"/users/password-reset-confirm/{uid}/{token}", "/users/password-reset-confirm/{uid}/{token}/"})
class ResetConfirmController {

    private final Pages pages;
    private final ResetCompletion completion;
    private final StepUp stepUp;
    private final LinkSigningKey signingKey;

    ResetConfirmController(Pages pages, ResetCompletion completion, StepUp stepUp, LinkSigningKey signingKey) {
        this.pages = pages;
        this.completion = completion;
        this.stepUp = stepUp;
        this.signingKey = signingKey;
    }

    @GetMapping
    View show(@PathVariable String uid, @PathVariable String token, Frame frame) {
        Optional<ResetLink> link = ResetLink.read(uid, token, signingKey);
        if (link.isEmpty()) {
            return useless(404, "reset.invalid", frame);
        }
        try {
            completion.check(link.get());
            return form(200, link.get(), FieldErrors.none(), frame);
        } catch (CommandRejectedException dead) {
            return useless(dead, frame);
        }
    }

    /** Where the account has a second factor, the mailbox alone is not enough. */
    @PostMapping
    View create(
            @PathVariable String uid,
            @PathVariable String token,
            NewPasswordForm form,
            Frame frame,
            HttpServletResponse response) {
        Optional<ResetLink> link = ResetLink.read(uid, token, signingKey);
        if (link.isEmpty()) {
            return useless(404, "reset.invalid", frame);
        }
        try {
            completion.check(link.get());
            Optional<View> asked = stepUp.insteadOfReset(
                    completion.ownerOf(link.get()), link.get().path(), frame, response);
            if (asked.isPresent()) {
                return asked.get();
            }
            FieldErrors errors = completion.complete(link.get(), form);
            return errors.isEmpty()
                    ? new SeeOther("/users/password-reset-complete/")
                    : form(422, link.get(), errors, frame);
        } catch (CommandRejectedException dead) {
            return useless(dead, frame);
        } catch (TooManySignInsException busy) {
            return form(503, link.get(), FieldErrors.of("new_password1", "login.busy"), frame);
        }
    }

    private View form(int status, ResetLink link, FieldErrors errors, Frame frame) {
        return pages.page(
                status,
                "account/password/confirm",
                new ResetConfirmPage(frame, link.path(), completion.nameOf(link), errors));
    }

    private View useless(CommandRejectedException dead, Frame frame) {
        return useless(410, dead instanceof PasswordResetLinkExpiredException ? "reset.expired" : "reset.used", frame);
    }

    private View useless(int status, String reason, Frame frame) {
        return pages.page(
                status,
                "account/password/notice",
                new NoticePage(frame, reason, "/users/password-reset/", "reset.another"));
    }
}
