package dev.atrium.web.account.leaving;

import dev.atrium.api.export.DataExports;
import dev.atrium.api.export.ExportState;
import dev.atrium.api.export.ExportView;
import dev.atrium.api.export.RequestDataExportCommand;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.Confirmation;
import dev.atrium.web.account.PasswordConfirmation;
import dev.atrium.web.command.Commands;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.session.SignedInMember;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Verdict;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Asks for an export of one's own data, and shows how far it is. */
@Controller
@RequestMapping({"/users/export", "/users/export/"})
class ExportController {

    /** Exports cost: each of them reads everything. */
    private static final Limit FIVE_A_DAY = new Limit("export-day", 5, Duration.ofDays(1));

    private static final String PAGE = "/users/export";

    private final Commands commands;
    private final DataExports exports;
    private final PasswordConfirmation passwords;
    private final Attempts attempts;
    private final VisitorAddress visitors;
    private final IdSource ids;
    private final Pages pages;
    private final Clock clock;

    ExportController(
            Commands commands,
            DataExports exports,
            PasswordConfirmation passwords,
            Attempts attempts,
            VisitorAddress visitors,
            IdSource ids,
            Pages pages,
            Clock clock) {
        this.commands = commands;
        this.exports = exports;
        this.passwords = passwords;
        this.attempts = attempts;
        this.visitors = visitors;
        this.ids = ids;
        this.pages = pages;
        this.clock = clock;
    }

    /** The page; while the export is made, its middle asks for itself again every second. */
    @GetMapping
    View show(Frame frame) {
        return pages.pageOrFragment("account/leaving/export", "account/leaving/exportState", page(frame, null));
    }

    @PostMapping
    View create(
            @RequestParam(defaultValue = "") String password, Frame frame, Flash flash, HttpServletRequest request) {
        MemberView member = SignedInMember.required().member();
        Confirmation confirmation = passwords.confirm(member, password, visitors.networkOf(request));
        if (!confirmation.isRight()) {
            return pages.page(
                    confirmation.status(), "account/leaving/export", page(frame, confirmation.in(frame.texts())));
        }
        if (!isRunning(member)) {
            request(member, flash);
        }
        return new SeeOther(PAGE);
    }

    private void request(MemberView member, Flash flash) {
        switch (attempts.take(FIVE_A_DAY.of(member.accountId().toString()))) {
            case Verdict.Wait wait -> flash.warning("flash.export.too-often");
            case Verdict.Go go ->
                commands.send(new RequestDataExportCommand(member.accountId(), ids.next()), "data-exports")
                        .tell(flash, "flash.export.requested");
        }
    }

    private boolean isRunning(MemberView member) {
        return newest(member)
                .filter(export -> export.state() == ExportState.RUNNING)
                .isPresent();
    }

    private Optional<ExportView> newest(MemberView member) {
        return exports.newest(member.accountId());
    }

    private ExportPage page(Frame frame, @Nullable String error) {
        MemberView member = SignedInMember.required().member();
        return new ExportPage(frame, newest(member).orElse(null), clock.instant(), error);
    }
}
