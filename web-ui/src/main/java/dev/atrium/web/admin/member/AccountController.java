package dev.atrium.web.admin.member;

import dev.atrium.api.account.Role;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.payment.FindStripeCustomerQuery;
import dev.atrium.api.payment.StripeCustomerView;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The page of one account. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final List<AccountAction> actions;
    private final Queries queries;
    private final Pages pages;
    private final Clock clock;

    AccountController(Accounts accounts, List<AccountAction> actions, Queries queries, Pages pages, Clock clock) {
        this.accounts = accounts;
        this.actions = actions;
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"/admin/accounts/{id}", "/admin/accounts/{id}/"})
    View show(@PathVariable String id, CurrentMember member, Frame frame) {
        MemberView account = accounts.find(id);
        List<String> offered = frame.hasRole(Role.ADMIN) ? offered(account) : List.of();
        return pages.page("admin/account", page(frame, account, offered));
    }

    private AccountPage page(Frame frame, MemberView account, List<String> offered) {
        return new AccountPage(
                frame,
                account,
                queries.find(new FindStripeCustomerQuery(account.accountId()), StripeCustomerView.class)
                        .map(StripeCustomerView::stripeCustomerId)
                        .orElse(null),
                queries.find(new FindDeletionQuery(account.accountId()), DeletionView.class)
                        .orElse(null),
                offered,
                clock.instant());
    }

    private List<String> offered(MemberView account) {
        return actions.stream()
                .filter(action -> action.isOffered(account, clock.instant()))
                .map(AccountAction::name)
                .toList();
    }
}
