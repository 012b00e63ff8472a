package dev.atrium.web.payment;

import dev.atrium.api.payment.FindLatestPaymentsQuery;
import dev.atrium.api.payment.FindPaymentQuery;
import dev.atrium.api.payment.ObservePaymentCommand;
import dev.atrium.api.payment.PaymentPage;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.gateway.payment.NoSuchIntentException;
import dev.atrium.gateway.payment.PaymentGateway;
import dev.atrium.gateway.payment.PaymentsUnavailableException;
import dev.atrium.web.command.Commands;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Where a member comes to after paying. It says what became of the payment, and believes nothing of the address but which of
 * the member's own payments is meant.
 */
@Controller
class PaymentSuccessController {

    private static final Logger log = LoggerFactory.getLogger(PaymentSuccessController.class);
    private static final int LATELY = 50;

    /** So long a page looks again by itself: each look is a question to Stripe, and a forgotten tab asks for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Queries queries;
    private final Commands commands;
    private final PaymentGateway gateway;
    private final Pages pages;
    private final Clock clock;

    PaymentSuccessController(Queries queries, Commands commands, PaymentGateway gateway, Pages pages, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.gateway = gateway;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param shown the state that the page asks from within; nothing new is no answer, so that what is read or focused there
     *     stays as it is
     * @param since when that page was opened, in seconds
     */
    @GetMapping({"/payment-success", "/payment-success/"})
    View show(
            @RequestParam(name = "payment_intent", defaultValue = "") String meant,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(required = false) @Nullable Long since,
            CurrentMember member,
            Frame frame) {
        Optional<PaymentView> payment = choose(
                queries.ask(new FindLatestPaymentsQuery(member.id(), LATELY), PaymentPage.class)
                        .payments(),
                meant);
        return payment.<View>map(known -> view(outcome(frame, asked(known), since), shown))
                .orElseGet(() -> new SeeOther("/payments/"));
    }

    private PaymentOutcomePage outcome(Frame frame, PaymentView payment, @Nullable Long since) {
        Instant now = clock.instant();
        Instant opened = since == null ? now : Instant.ofEpochSecond(Math.clamp(since, 0, now.getEpochSecond()));
        return new PaymentOutcomePage(
                frame, payment, opened, opened.plus(PATIENCE).isAfter(now));
    }

    private View view(PaymentOutcomePage page, String shown) {
        return page.looksAgain() && page.state().equals(shown)
                ? new NoNews()
                : pages.pageOrFragment("payment/success", "payment/outcome", page);
    }

    /** The one that the address names; else what something happened to last, which is more than having been looked at. */
    private static Optional<PaymentView> choose(List<PaymentView> lately, String meant) {
        return lately.stream()
                .filter(payment -> meant.equals(payment.intentId()))
                .findFirst()
                .or(() -> lately.stream()
                        .filter(payment -> payment.state() != PaymentState.INITIATED)
                        .findFirst())
                .or(() -> lately.stream().findFirst());
    }

    /** Stripe's notice may be under way, or lost: somebody is waiting, so Stripe is asked. */
    private PaymentView asked(PaymentView payment) {
        String intentId = payment.intentId();
        if (payment.state().isSettled() || intentId == null) {
            return payment;
        }
        try {
            commands.send(
                    new ObservePaymentCommand(
                            payment.id(), gateway.findIntent(intentId).truth()),
                    ProcessingGroups.PAYMENTS);
            return queries.find(new FindPaymentQuery(payment.id()), PaymentView.class)
                    .orElse(payment);
        } catch (PaymentsUnavailableException | NoSuchIntentException away) {
            log.debug("payment {} is shown as it was last heard of", payment.id());
            return payment;
        }
    }
}
