package dev.atrium.web.payment;

import dev.atrium.api.payment.FindMyPaymentsQuery;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPage;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a member has paid. */
@Controller
class PaymentHistoryController {

    private static final int PAGE = 20;

    private final Queries queries;
    private final Pages pages;

    PaymentHistoryController(Queries queries, Pages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping({"/payments", "/payments/"})
    View list(@RequestParam(defaultValue = "") String before, CurrentMember member, Frame frame) {
        FindMyPaymentsQuery mine =
                new FindMyPaymentsQuery(member.id(), PaymentId.parse(before).orElse(null), PAGE);
        PaymentPage found = queries.ask(mine, PaymentPage.class);
        return pages.page("payment/history", new PaymentHistoryPage(frame, found));
    }
}
