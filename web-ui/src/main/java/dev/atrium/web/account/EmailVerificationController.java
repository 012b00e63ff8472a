package dev.atrium.web.account;

import dev.atrium.api.account.VerificationLinkExpiredException;
import dev.atrium.api.account.VerificationLinkInvalidException;
import dev.atrium.api.account.VerifyEmailCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.web.command.Commands;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.session.SignedInMember;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * Where the mailed link leads. Opened by its owner, who is signed in, it does its work at once. For anybody else it asks for
 * a click first: scanners in mail systems open every link, and would use it up before its owner sees it.
 */
@Controller
@RequestMapping({"/users/verify-email/{token}", "/users/verify-email/{token}/"})
class EmailVerificationController {

    private final Pages pages;
    private final VerificationLinks links;
    private final Commands commands;

    EmailVerificationController(Pages pages, VerificationLinks links, Commands commands) {
        this.pages = pages;
        this.links = links;
        this.commands = commands;
    }

    @GetMapping
    View show(@PathVariable String token, Frame frame, Flash flash) {
        Optional<VerifyEmailCommand> link = links.read(token);
        if (link.isEmpty()) {
            return useless(404, "verify.invalid", frame);
        }
        boolean own = SignedInMember.find()
                .filter(signedIn ->
                        signedIn.member().accountId().equals(link.get().accountId()))
                .isPresent();
        return own ? verify(link.get(), frame, flash) : pages.page("account/verify", VerifyPage.asking(frame, token));
    }

    @PostMapping
    View create(@PathVariable String token, Frame frame, Flash flash) {
        return links.read(token)
                .map(link -> verify(link, frame, flash))
                .orElseGet(() -> useless(404, "verify.invalid", frame));
    }

    private View verify(VerifyEmailCommand link, Frame frame, Flash flash) {
        try {
            commands.send(link, ProcessingGroups.MEMBERS).tell(flash, "flash.email-verified");
            return new SeeOther("/");
        } catch (VerificationLinkExpiredException tooLate) {
            return useless(410, "verify.expired", frame);
        } catch (VerificationLinkInvalidException usedOrReplaced) {
            return useless(410, "verify.used", frame);
        }
    }

    private View useless(int status, String reason, Frame frame) {
        return pages.page(status, "account/verify", VerifyPage.useless(frame, reason));
    }
}
