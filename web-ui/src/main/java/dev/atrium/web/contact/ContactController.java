package dev.atrium.web.contact;

import dev.atrium.api.contact.ContactDesk;
import dev.atrium.api.contact.ContactMessage;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.captcha.CaptchaGateway;
import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.web.account.FieldErrors;
import dev.atrium.web.account.Waiting;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import dev.atrium.web.security.throttle.Attempts;
import dev.atrium.web.security.throttle.Limit;
import dev.atrium.web.security.throttle.Verdict;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Takes messages to the support. Success is shown once the mails are stored and will go out, whatever happens. */
@Controller
@RequestMapping({"/contact", "/contact/"})
class ContactController {

    private static final Logger LOG = LoggerFactory.getLogger(ContactController.class);
    private static final Limit PER_VISITOR = new Limit("contact-visitor", 3, Duration.ofHours(1));

    private final Pages pages;
    private final CaptchaGateway captchas;
    private final CaptchaWidget widget;
    private final Attempts attempts;
    private final VisitorAddress visitors;
    private final ContactDesk desk;
    private final IdSource ids;

    ContactController(
            Pages pages,
            CaptchaGateway captchas,
            CaptchaWidget widget,
            Attempts attempts,
            VisitorAddress visitors,
            ContactDesk desk,
            IdSource ids) {
        this.pages = pages;
        this.captchas = captchas;
        this.widget = widget;
        this.attempts = attempts;
        this.visitors = visitors;
        this.desk = desk;
        this.ids = ids;
    }

    @GetMapping
    View show(Frame frame) {
        return pages.page("contact/form", ContactPage.fresh(frame, widget));
    }

    @PostMapping
    View create(ContactForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        FieldErrors errors = form.errors();
        if (!errors.isEmpty()) {
            // The captcha's answer is good for one check only: it is asked about when nothing else is wrong.
            return again(422, form, errors, frame.texts().get("contact.faulty"), frame);
        }
        return switch (captchas.verify(form.captcha(), null)) {
            case FAILED -> again(422, form, FieldErrors.of("captcha", "error.captcha"), null, frame);
            case UNAVAILABLE ->
                again(503, form, FieldErrors.none(), frame.texts().get("error.captcha.away"), frame);
            case PASSED -> takeCounted(form, frame, request, response);
        };
    }

    private View takeCounted(ContactForm form, Frame frame, HttpServletRequest request, HttpServletResponse response) {
        return switch (attempts.take(PER_VISITOR.of(visitors.networkOf(request)))) {
            case Verdict.Wait wait -> refused(wait.time(), form, frame, response);
            case Verdict.Go go -> take(form, go, frame, request);
        };
    }

    private View take(ContactForm form, Verdict.Go go, Frame frame, HttpServletRequest request) {
        try {
            desk.take(messageOf(form, frame));
        } catch (RuntimeException notStored) {
            LOG.error(
                    "A message to the support could not be stored: {}",
                    notStored.getClass().getName());
            attempts.giveBack(go);
            return again(503, form, FieldErrors.none(), frame.texts().get("contact.not-stored"), frame);
        }
        Flash flash = Flash.of(request);
        flash.success("flash.contact.sent");
        flash.info("flash.contact.answer", form.email());
        return new SeeOther("/contact/");
    }

    private ContactMessage messageOf(ContactForm form, Frame frame) {
        return new ContactMessage(
                new UserId(ids.next()),
                CurrentMember.find().map(CurrentMember::id).orElse(null),
                form.address().orElseThrow(),
                form.topic().orElseThrow(),
                form.message(),
                frame.texts().language().locale());
    }

    private View refused(Duration wait, ContactForm form, Frame frame, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        String time = frame.texts().count("time.minutes", Waiting.minutes(wait));
        return again(429, form, FieldErrors.none(), frame.texts().get("contact.refused", time), frame);
    }

    private View again(int status, ContactForm form, FieldErrors errors, @Nullable String error, Frame frame) {
        return pages.page(status, "contact/form", new ContactPage(frame, form, errors, error, widget));
    }
}
