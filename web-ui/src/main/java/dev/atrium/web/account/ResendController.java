package dev.atrium.web.account;

import dev.atrium.api.account.RequestEmailVerificationCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.command.Commands;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.session.SignedInMember;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Verdict;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Sends the mail that proves an address once more, for members only. */
@Controller
@RequestMapping({"/users/resend-verification", "/users/resend-verification/"})
class ResendController {

    private static final Limit ONE_A_MINUTE = new Limit("resend-minute", 1, Duration.ofMinutes(1));
    private static final Limit FIVE_AN_HOUR = new Limit("resend-hour", 5, Duration.ofHours(1));

    private final Pages pages;
    private final Commands commands;
    private final Attempts attempts;
    private final IdSource ids;
    private final Clock clock;

    ResendController(Pages pages, Commands commands, Attempts attempts, IdSource ids, Clock clock) {
        this.pages = pages;
        this.commands = commands;
        this.attempts = attempts;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    View show(Frame frame) {
        return pages.page(
                "account/resend",
                new ResendPage(frame, SignedInMember.required().member()));
    }

    @PostMapping
    View create(Texts texts, Flash flash) {
        MemberView member = SignedInMember.required().member();
        if (member.emailVerified()) {
            flash.info("flash.email-verified-before");
            return new SeeOther("/");
        }
        String account = member.accountId().toString();
        switch (attempts.take(ONE_A_MINUTE.of(account), FIVE_AN_HOUR.of(account))) {
            case Verdict.Wait wait ->
                flash.warning("flash.verification-too-soon", texts.count("time.minutes", Waiting.minutes(wait.time())));
            case Verdict.Go go -> send(member, texts, flash);
        }
        return new SeeOther("/users/resend-verification");
    }

    private void send(MemberView member, Texts texts, Flash flash) {
        commands.send(
                new RequestEmailVerificationCommand(
                        member.accountId(),
                        member.email(),
                        texts.language().locale(),
                        ids.next(),
                        clock.instant().plus(VerificationLinks.LIFETIME)),
                ProcessingGroups.MEMBERS);
        flash.success("flash.verification-sent", member.email().value());
    }
}
