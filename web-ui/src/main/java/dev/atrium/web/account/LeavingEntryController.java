package dev.atrium.web.account;

import dev.atrium.api.deletion.LeavingLink;
import dev.atrium.api.link.LinkSigningKey;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.web.account.LoginOutcome.Deactivated;
import dev.atrium.web.account.LoginOutcome.Refused;
import dev.atrium.web.account.LoginOutcome.Suspended;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.password.TooManySignInsException;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/**
 * The way out for those who are kept out: whoever is suspended or deactivated, and knows the password, gets a link to the page
 * where a deletion is scheduled and stopped, for a quarter of an hour. Tries are counted as those of signing in.
 */
@Controller
@RequestMapping({"/users/leave", "/users/leave/"})
class LeavingEntryController {

    private static final Duration LINK_LIVES = Duration.ofMinutes(15);

    private final Login login;
    private final Queries queries;
    private final VisitorAddress visitors;
    private final LinkSigningKey key;
    private final Pages pages;
    private final Clock clock;

    LeavingEntryController(
            Login login, Queries queries, VisitorAddress visitors, LinkSigningKey key, Pages pages, Clock clock) {
        this.login = login;
        this.queries = queries;
        this.visitors = visitors;
        this.key = key;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show(Frame frame) {
        return page(200, "", null, frame);
    }

    @PostMapping
    View create(LoginForm form, Frame frame, HttpServletRequest request) {
        if (!form.complete()) {
            return page(422, form.username(), "login.incomplete", frame);
        }
        try {
            return switch (login.attempt(form.username(), form.password(), visitors.networkOf(request))) {
                case Suspended suspended -> link(form);
                case Deactivated deactivated -> link(form);
                case Refused refused -> page(429, form.username(), "leaving.entry.later", frame);
                case LoginOutcome.Wrong wrong -> page(422, form.username(), "login.wrong", frame);
                default -> page(403, form.username(), "leaving.entry.sign-in", frame);
            };
        } catch (TooManySignInsException busy) {
            return page(503, form.username(), "login.busy", frame);
        }
    }

    private View link(LoginForm form) {
        return queries.find(new FindCredentialsQuery(form.username()), CredentialsView.class)
                .map(found -> new LeavingLink(
                        found.member().accountId(), clock.instant().plus(LINK_LIVES)))
                .<View>map(link -> new SeeOther(link.path(key)))
                .orElseGet(() -> new SeeOther("/users/leave"));
    }

    private View page(int status, String username, @Nullable String error, Frame frame) {
        return pages.page(status, "account/leaving/entry", new LeavingEntryPage(frame, username, error));
    }
}
