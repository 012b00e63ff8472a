package dev.atrium.web.admin.payment;

import dev.atrium.api.admin.ListPaymentsQuery;
import dev.atrium.api.admin.ListedPaymentsPage;
import dev.atrium.api.payment.FindPaymentQuery;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentView;
import dev.atrium.api.payment.RefundId;
import dev.atrium.api.payment.RefundPaymentCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.AdminListKind;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.admin.action.Action;
import dev.atrium.web.admin.action.ActionField.Amount;
import dev.atrium.web.admin.action.ActionField.Once;
import dev.atrium.web.admin.action.ActionInput;
import dev.atrium.web.admin.action.Actions;
import dev.atrium.web.admin.member.MemberChoice;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Payments in a list, alone, and given back. */
@Controller
class AdminPaymentController {

    private static final String REFUND = "refund";

    private final Queries queries;
    private final MemberChoice members;
    private final Actions actions;
    private final IdSource ids;
    private final Pages pages;

    AdminPaymentController(Queries queries, MemberChoice members, Actions actions, IdSource ids, Pages pages) {
        this.queries = queries;
        this.members = members;
        this.actions = actions;
        this.ids = ids;
        this.pages = pages;
    }

    @GetMapping({"/admin/payments", "/admin/payments/"})
    View list(HttpServletRequest request, CurrentMember member, Frame frame) {
        ListAddress address = AdminListKind.PAYMENTS.address(request);
        ListPaymentsQuery query = new ListPaymentsQuery(
                address.get("q"),
                members.read(address.get("payer"), frame.flash()),
                Arrays.stream(PaymentState.values())
                        .filter(state -> PaymentWords.name(state).equals(address.get("state")))
                        .findFirst()
                        .orElse(null),
                address.get("state").equals(AdminPaymentListPage.DISPUTED),
                address.stretch());
        ListedPaymentsPage found = queries.ask(query, ListedPaymentsPage.class);
        return pages.page("admin/payments", new AdminPaymentListPage(frame, address, found));
    }

    @GetMapping({"/admin/payments/{id}", "/admin/payments/{id}/"})
    View show(@PathVariable String id, CurrentMember member, Frame frame) {
        return pages.page("admin/payment", page(id, frame));
    }

    @GetMapping("/admin/payments/{id}/refund")
    View ask(@PathVariable String id, CurrentMember member, Frame frame) {
        AdminPaymentPage page = page(id, frame);
        return page.mayRefund() ? actions.ask(refund(page), frame) : actions.nothingToDo(path(page.payment()), frame);
    }

    @PostMapping("/admin/payments/{id}/refund")
    View refund(@PathVariable String id, HttpServletRequest request, CurrentMember member, Frame frame) {
        AdminPaymentPage page = page(id, frame);
        PaymentView payment = page.payment();
        if (!page.mayRefund()) {
            return actions.nothingToDo(path(payment), frame);
        }
        return actions.perform(
                refund(page),
                request,
                frame,
                input ->
                        new RefundPaymentCommand(payment.id(), refundOf(input), input.amount("amount"), input.reason()),
                ProcessingGroups.PAYMENTS);
    }

    private RefundId refundOf(ActionInput input) {
        return RefundId.parse(input.once(REFUND)).orElseGet(() -> new RefundId(ids.next()));
    }

    private Action refund(AdminPaymentPage page) {
        PaymentView payment = page.payment();
        return new Action(
                REFUND,
                page.amount(payment.amount()),
                path(payment) + "/refund",
                path(payment),
                List.of(
                        new Amount("amount", AdminPaymentPage.left(payment)),
                        new Once(REFUND, Long.toString(ids.next()))),
                true);
    }

    private static String path(PaymentView payment) {
        return "/admin/payments/" + payment.id();
    }

    private AdminPaymentPage page(String id, Frame frame) {
        PaymentView payment = find(id);
        String payer = queries.find(new FindMemberQuery(payment.payer()), MemberView.class)
                .map(member -> member.userName().value())
                .orElse(null);
        return new AdminPaymentPage(frame, payment, payer);
    }

    private PaymentView find(String id) {
        return PaymentId.parse(id)
                .flatMap(payment -> queries.find(new FindPaymentQuery(payment), PaymentView.class))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
