package dev.atrium.sandbox.stripe.page;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stripe.js, and the files of the frames that it puts into a page. */
@RestController
@Profile("sandbox")
class StripeScriptController {

    private static final String JAVASCRIPT = "text/javascript;charset=UTF-8";
    private static final String CSS = "text/css;charset=UTF-8";

    private final String page = Scripts.joined(
            "shared/messages.js",
            "shared/api.js",
            "page/errors.js",
            "page/frame.js",
            "page/element.js",
            "page/elements.js",
            "page/challenge.js",
            "page/payments.js",
            "page/stripe.js");

    private final String frame = Scripts.joined(
            "shared/messages.js",
            "shared/api.js",
            "frame/card.js",
            "frame/countries.js",
            "frame/field.js",
            "frame/look.js",
            "frame/form.js",
            "frame/frame.js");

    private final String style = Scripts.file("frame/element.css");
    private final String answered = Scripts.joined("challenge/answered.js");

    @GetMapping(path = "/sandbox/stripe/v3/stripe.js", produces = JAVASCRIPT)
    String page() {
        return page;
    }

    @GetMapping(path = "/sandbox/stripe/elements/element.js", produces = JAVASCRIPT)
    String frame() {
        return frame;
    }

    @GetMapping(path = "/sandbox/stripe/elements/element.css", produces = CSS)
    String style() {
        return style;
    }

    @GetMapping(path = "/sandbox/stripe/elements/answered.js", produces = JAVASCRIPT)
    String answered() {
        return answered;
    }
}
