package dev.atrium.web.payment;

import dev.atrium.api.payment.FindLatestPaymentsQuery;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentKind;
import dev.atrium.api.payment.PaymentPage;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.gateway.payment.PaymentIntentView;
import dev.atrium.gateway.payment.PaymentWidget;
import dev.atrium.web.command.Queries;
import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.security.session.SignedInMember;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sells a plan. The browser names one; what it costs, for whom and by which intent is for the site to know. */
@Controller
class PlanController {

    private static final int LATELY = 20;

    private final Checkout checkout;
    private final Queries queries;
    private final PaymentSettings settings;
    private final PaymentWidget widget;
    private final VisitorCountry countries;
    private final Pages pages;

    PlanController(
            Checkout checkout,
            Queries queries,
            PaymentSettings settings,
            PaymentWidget widget,
            VisitorCountry countries,
            Pages pages) {
        this.checkout = checkout;
        this.queries = queries;
        this.settings = settings;
        this.widget = widget;
        this.countries = countries;
        this.pages = pages;
    }

    @GetMapping({"/buy-plan", "/buy-plan/"})
    View show(CurrentMember member, Frame frame) {
        return pages.page("payment/plan", new PlanPage(frame, settings, widget, lastPaid(member)));
    }

    /** @param seen the newest paid plan that the page knew of; a page that knows less must not sell twice */
    @PostMapping({"/buy-plan/intent", "/buy-plan/intent/"})
    ResponseEntity<Map<String, Object>> intent(
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(required = false) @Nullable String seen,
            CurrentMember member,
            Texts texts,
            HttpServletRequest request) {
        Optional<Money> price = settings.price(plan);
        if (price.isEmpty()) {
            return PaymentAnswers.refused(texts.get("payment.plan.unknown"));
        }
        return PaymentAnswers.of(texts, () -> {
            refuseIfPaidSince(seen, member);
            Checkout.Wish wish = new Checkout.Wish(
                    PaymentPurpose.plan(plan), price.get(), true, seen == null, countries.of(request));
            // Asked again on the way: Stripe's notice may come in between, and then this would be a second payment.
            PaymentIntentView intent =
                    checkout.open(SignedInMember.required().member(), wish, () -> refuseIfPaidSince(seen, member));
            return Map.of("client_secret", intent.clientSecret());
        });
    }

    private void refuseIfPaidSince(@Nullable String seen, CurrentMember member) {
        if (seen != null && !seen.equals(lastPaid(member))) {
            throw new PaymentUnderWayException();
        }
    }

    private String lastPaid(CurrentMember member) {
        return queries.ask(new FindLatestPaymentsQuery(member.id(), LATELY), PaymentPage.class).payments().stream()
                .filter(payment -> payment.purpose().kind() == PaymentKind.PLAN)
                .filter(payment -> payment.state() == PaymentState.SUCCEEDED)
                .map(PaymentView::id)
                .max(Comparator.comparing(id -> id.value()))
                .map(Object::toString)
                .orElse("");
    }
}
