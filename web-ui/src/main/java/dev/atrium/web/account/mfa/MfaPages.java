package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengeAnswer;
import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.mfa.FactorMethod;
import dev.atrium.api.mfa.FindSecondFactorQuery;
import dev.atrium.api.mfa.SecondFactorView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.account.mfa.PasswordPage.Wish;
import dev.atrium.web.account.profile.ProfilePages;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Page;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.security.factor.Enrolments;
import dev.atrium.web.security.factor.MfaSettings;
import dev.atrium.web.security.factor.PendingChallenge;
import dev.atrium.web.security.factor.Sending;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Makes the modals of multi-factor authentication, which are pages where no script runs. */
@Component
class MfaPages {

    private final Pages pages;
    private final Queries queries;
    private final Enrolments enrolments;
    private final MfaSettings settings;
    private final Clock clock;

    MfaPages(Pages pages, Queries queries, Enrolments enrolments, MfaSettings settings, Clock clock) {
        this.pages = pages;
        this.queries = queries;
        this.enrolments = enrolments;
        this.settings = settings;
        this.clock = clock;
    }

    View password(int status, Frame frame, Wish wish, @Nullable String error) {
        return modal(status, "account/mfa/password", new PasswordPage(frame, wish, error));
    }

    /** Asks for a code that was just sent, or that the member has anyway. */
    View code(
            Frame frame,
            PendingChallenge pending,
            FactorMethod method,
            MemberView member,
            @Nullable Sending sending,
            HttpServletResponse response) {
        ThrottleHint.set(sending, clock, frame.request(), response);
        return modal(status(sending), "account/mfa/code", page(frame, pending, method, member, null, sending));
    }

    /** Asks again after a code that was not taken; or says that it is of no use any more. */
    View again(
            Frame frame,
            PendingChallenge pending,
            FactorMethod method,
            MemberView member,
            ChallengeAnswer answer,
            HttpServletResponse response) {
        String error = Words.of(answer, clock.instant(), frame.texts());
        return switch (answer.verdict()) {
            case WRONG, USED_BEFORE ->
                modal(422, "account/mfa/code", page(frame, pending, method, member, error, null));
            case LOCKED -> locked(frame, Objects.requireNonNull(answer.lockedUntil()), pending.purpose(), response);
            case ENDED -> over(429, frame, pending.purpose(), error);
            default -> over(400, frame, pending.purpose(), error);
        };
    }

    View locked(Frame frame, Instant until, ChallengePurpose purpose, HttpServletResponse response) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return over(429, frame, purpose, Words.locked(until, clock.instant(), frame.texts()));
    }

    /** The way is closed here; it starts again elsewhere. */
    View over(int status, Frame frame, ChallengePurpose purpose, String text) {
        boolean visitor = frame.member() == null;
        return modal(
                status,
                "account/mfa/notice",
                new NoticePage(
                        frame,
                        frame.texts().get("mfa.title." + Words.of(purpose)),
                        text,
                        "",
                        home(frame),
                        frame.texts().get(visitor ? "mfa.to-login" : "mfa.to-profile")));
    }

    /** What a modal sent is not what this browser was asked. */
    View report(Frame frame, String argument) {
        return modal(
                400,
                "account/mfa/notice",
                new NoticePage(
                        frame,
                        frame.texts().get("mfa.report.title"),
                        frame.texts().get("mfa.report.text"),
                        argument,
                        home(frame),
                        frame.texts().get("mfa.report.again")));
    }

    View notice(int status, Frame frame, String title, String text, String link, String label) {
        return modal(
                status,
                "account/mfa/notice",
                new NoticePage(
                        frame,
                        frame.texts().get(title),
                        frame.texts().get(text),
                        "",
                        link,
                        frame.texts().get(label)));
    }

    View backupCodes(Frame frame, MemberView member, List<String> codes, boolean enabled) {
        SecondFactorView card = factor(member).orElse(null);
        return modal(
                200,
                "account/mfa/backupCodes",
                new BackupCodesPage(frame, codes, enabled, ProfilePages.address(member.id()), card));
    }

    Optional<SecondFactorView> factor(MemberView member) {
        return queries.find(new FindSecondFactorQuery(member.id()), SecondFactorView.class);
    }

    private CodePage page(
            Frame frame,
            PendingChallenge pending,
            FactorMethod method,
            MemberView member,
            @Nullable String error,
            @Nullable Sending sending) {
        boolean scan = pending.purpose() == ChallengePurpose.ENABLE && method == FactorMethod.OTP_QRCODE;
        Qr qr = scan
                ? Qr.of(
                        enrolments.secret(pending),
                        settings.issuer(),
                        member.userName().value())
                : null;
        return new CodePage(frame, pending.purpose(), method, member, pending.next(), error, sending, qr);
    }

    /** Beside the page itself there is its modal, which htmx puts where modals are. */
    View modal(int status, String template, Page page) {
        return pages.pageOrFragment(status, template, template + "Modal", page);
    }

    private static int status(@Nullable Sending sending) {
        return switch (sending) {
            case Sending.Failed failed -> 502;
            case Sending.NotAsked over -> 409;
            case null, default -> 200;
        };
    }

    private static String home(Frame frame) {
        return frame.member() == null
                ? "/users/login"
                : ProfilePages.address(frame.member().id());
    }
}
