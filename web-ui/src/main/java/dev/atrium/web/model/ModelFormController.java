package dev.atrium.web.model;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.shared.IdSource;
import dev.atrium.gateway.captcha.CaptchaGateway;
import dev.atrium.gateway.captcha.CaptchaVerdict;
import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.web.command.Commands;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Publishes a new model. */
@Controller
@RequestMapping({"/form", "/form/"})
class ModelFormController {

    private static final String ACTION = "/form/";
    private static final String NAME = "model.create";

    private final Commands commands;
    private final CaptchaGateway captchas;
    private final CaptchaWidget widget;
    private final IdSource ids;
    private final ModelDefaults defaults;
    private final Pages pages;

    ModelFormController(
            Commands commands,
            CaptchaGateway captchas,
            CaptchaWidget widget,
            IdSource ids,
            ModelDefaults defaults,
            Pages pages) {
        this.commands = commands;
        this.captchas = captchas;
        this.widget = widget;
        this.ids = ids;
        this.defaults = defaults;
        this.pages = pages;
    }

    @GetMapping
    View show(CurrentMember member, Frame frame) {
        ModelForm empty = new ModelForm("", defaults.defaultCountry());
        return pages.page("model/form", ModelFormPage.fresh(frame, ACTION, NAME, empty, widget));
    }

    @PostMapping
    View create(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(name = "g-recaptcha-response", defaultValue = "") String captcha,
            CurrentMember member,
            Frame frame,
            Flash flash) {
        ModelForm form = new ModelForm(title, country);
        if (!form.isRight()) {
            // The captcha's answer is good for one check only: it is asked about when nothing else is wrong.
            return again(frame, form, null);
        }
        CaptchaVerdict verdict = captchas.verify(captcha, null);
        if (verdict != CaptchaVerdict.PASSED) {
            return again(frame, form, verdict == CaptchaVerdict.FAILED ? "captcha.failed" : "captcha.unavailable");
        }
        PublishModelCommand command = new PublishModelCommand(
                new ModelId(ids.next()),
                member.id(),
                form.modelTitle().orElseThrow(),
                form.countryCode().orElseThrow());
        commands.send(command, ProcessingGroups.MODEL_LIST)
                .tell(flash, "flash.model.published", command.title().value());
        return new SeeOther("/");
    }

    private View again(Frame frame, ModelForm form, @Nullable String captchaError) {
        return pages.page(422, "model/form", ModelFormPage.wrong(frame, ACTION, NAME, form, widget, captchaError));
    }
}
