package dev.atrium.web.account.leaving;

import dev.atrium.api.admin.FindAccountHolderQuery;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.LeavingLink;
import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.PasswordConfirmation;
import dev.atrium.web.command.Queries;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * Leaving without signing in: a suspended member may do nothing here but this. The link comes from the login page, after a
 * right password, or from the mail about a scheduled deletion; either way the password is asked for again.
 */
@Controller
@RequestMapping({"/users/leave/{token}", "/users/leave/{token}/"})
class LeavingController {

    private final Deletions deletions;
    private final Queries queries;
    private final PasswordConfirmation passwords;
    private final VisitorAddress visitors;
    private final LinkSigningKey key;
    private final Pages pages;

    LeavingController(
            Deletions deletions,
            Queries queries,
            PasswordConfirmation passwords,
            VisitorAddress visitors,
            LinkSigningKey key,
            Pages pages) {
        this.deletions = deletions;
        this.queries = queries;
        this.passwords = passwords;
        this.visitors = visitors;
        this.key = key;
        this.pages = pages;
    }

    /** @param keep set where the reader came to stay: then nobody is asked to leave */
    @GetMapping
    View show(@PathVariable String token, @RequestParam(defaultValue = "false") boolean keep, Frame frame) {
        return page(200, token, member(token), frame, null, keep);
    }

    /** @param stay whether to stop the deletion rather than to schedule it */
    @PostMapping
    View create(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean stay,
            Frame frame,
            Flash flash,
            HttpServletRequest request) {
        MemberView member = member(token);
        Confirmation confirmation = passwords.confirm(member, password, visitors.networkOf(request));
        if (!confirmation.isRight()) {
            return page(confirmation.status(), token, member, frame, confirmation.in(frame.texts()), stay);
        }
        if (stay) {
            deletions.stop(member, frame.texts(), flash);
            return new SeeOther("/users/leave/" + token + LeavingLink.TO_STAY);
        }
        deletions.schedule(member, frame.texts(), flash);
        return new SeeOther("/users/leave/" + token);
    }

    /** A link that is not ours, too old, or of somebody who is gone leads nowhere. */
    private MemberView member(String token) {
        return LeavingLink.read(token, key, deletions.now())
                .flatMap(link -> queries.find(new FindAccountHolderQuery(link.account()), MemberView.class))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View page(int status, String token, MemberView member, Frame frame, @Nullable String error, boolean keep) {
        Optional<DeletionView> deletion = queries.find(new FindDeletionQuery(member.accountId()), DeletionView.class);
        return pages.page(
                status,
                "account/leaving/link",
                new LeavingPage(
                        frame,
                        deletion.orElse(null),
                        deletions.now().plus(deletions.interval()),
                        deletions.now(),
                        token,
                        error,
                        keep));
    }
}
