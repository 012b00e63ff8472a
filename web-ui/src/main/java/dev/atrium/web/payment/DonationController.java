package dev.atrium.web.payment;

import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.gateway.payment.PaymentIntentView;
import dev.atrium.gateway.payment.PaymentWidget;
import dev.atrium.gateway.payment.PaymentsUnavailableException;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.security.session.SignedInMember;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Takes donations. The page is made for Poland: it speaks Polish unless the visitor chose a language. */
@Controller
class DonationController {

    private static final Logger log = LoggerFactory.getLogger(DonationController.class);
    private static final int UNAVAILABLE = 503;

    private final Checkout checkout;
    private final PaymentSettings settings;
    private final PaymentWidget widget;
    private final VisitorCountry countries;
    private final Pages pages;

    DonationController(
            Checkout checkout, PaymentSettings settings, PaymentWidget widget, VisitorCountry countries, Pages pages) {
        this.checkout = checkout;
        this.settings = settings;
        this.widget = widget;
        this.countries = countries;
        this.pages = pages;
    }

    /** Stripe's fields can only be shown for an intent; the member's open one is used again at each visit. */
    @GetMapping({"/donate", "/donate/"})
    View show(CurrentMember member, Frame visitors, HttpServletRequest request) {
        Frame frame = visitors.in(languageOf(request));
        try {
            PaymentIntentView intent = open(settings.leastDonation(), false, request);
            return pages.page(
                    "payment/donate",
                    new DonationPage(
                            frame,
                            settings,
                            widget,
                            intent.clientSecret(),
                            intent.truth().amount()));
        } catch (PaymentUnderWayException paid) {
            return pages.page(
                    409, "payment/donate", DonationPage.closed(frame, settings, widget, "payment.error.under-way"));
        } catch (PaymentsUnavailableException away) {
            log.warn("the page of donations has no intent: {}", away.getMessage());
            return pages.page(
                    UNAVAILABLE,
                    "payment/donate",
                    DonationPage.closed(frame, settings, widget, "payment.error.unavailable"));
        }
    }

    @PostMapping({"/donate/update-intent", "/donate/update-intent/"})
    ResponseEntity<Map<String, Object>> updateIntent(
            @RequestParam(defaultValue = "") String donation,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(name = "postal_code", required = false) @Nullable String postalCode,
            CurrentMember member,
            HttpServletRequest request) {
        Texts texts = Texts.in(languageOf(request));
        DonationForm form = new DonationForm(donation, country, postalCode);
        Map<String, List<String>> errors = form.errors(settings, texts);
        if (!errors.isEmpty()) {
            return PaymentAnswers.json(
                    HttpStatus.BAD_REQUEST, Map.of("error", texts.get("payment.error.form"), "form_errors", errors));
        }
        Money amount = form.amount(settings);
        return PaymentAnswers.of(texts, () -> {
            PaymentIntentView intent = open(amount, true, request);
            // The secret tells a page that was open for long that its intent is not the one that was changed.
            return Map.of(
                    "success", true,
                    "donation", amount.inMajorUnits().toPlainString(),
                    "client_secret", intent.clientSecret());
        });
    }

    private PaymentIntentView open(Money amount, boolean chosen, HttpServletRequest request) {
        return checkout.open(
                SignedInMember.required().member(),
                new Checkout.Wish(PaymentPurpose.DONATION, amount, chosen, true, countries.of(request)),
                () -> {});
    }

    private static Language languageOf(HttpServletRequest request) {
        return Language.of(request, Language.PL);
    }
}
