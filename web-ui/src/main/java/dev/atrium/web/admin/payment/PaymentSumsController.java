package dev.atrium.web.admin.payment;

import dev.atrium.gateway.payment.PaymentsUnavailableException;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.payment.PaymentSumCheck;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Holds the sums of payments against Stripe's, when an administrator asks. */
@Controller
class PaymentSumsController {

    private static final int UNAVAILABLE = 503;

    private final PaymentSumCheck check;
    private final Pages pages;

    PaymentSumsController(PaymentSumCheck check, Pages pages) {
        this.check = check;
        this.pages = pages;
    }

    @GetMapping({"/admin/sums", "/admin/sums/"})
    View show(CurrentMember member, Frame frame) {
        return pages.page("admin/sums", PaymentSumsPage.before(frame));
    }

    @PostMapping({"/admin/sums", "/admin/sums/"})
    View compare(CurrentMember member, Frame frame) {
        try {
            return pages.page("admin/sums", PaymentSumsPage.of(frame, check.run()));
        } catch (PaymentsUnavailableException away) {
            return pages.page(UNAVAILABLE, "admin/sums", PaymentSumsPage.withoutStripe(frame));
        }
    }
}
