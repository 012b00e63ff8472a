package dev.atrium.web.admin.member;

import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.action.Action;
import dev.atrium.web.admin.action.Actions;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Does something to an account. */
@Controller
@RequestMapping({"/admin/accounts/{id}/{action}", "/admin/accounts/{id}/{action}/"})
class AccountActionController {

    private final Accounts accounts;
    private final List<AccountAction> all;
    private final Actions actions;
    private final Clock clock;

    AccountActionController(Accounts accounts, List<AccountAction> all, Actions actions, Clock clock) {
        this.accounts = accounts;
        this.all = all;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping
    View ask(@PathVariable String id, @PathVariable String action, CurrentMember member, Frame frame) {
        MemberView account = accounts.find(id);
        AccountAction found = find(action);
        return found.isOffered(account, clock.instant())
                ? actions.ask(action(found, account), frame)
                : actions.nothingToDo(path(account), frame);
    }

    @PostMapping
    View perform(
            @PathVariable String id,
            @PathVariable String action,
            HttpServletRequest request,
            CurrentMember member,
            Frame frame) {
        MemberView account = accounts.find(id);
        AccountAction found = find(action);
        if (!found.isOffered(account, clock.instant())) {
            return actions.nothingToDo(path(account), frame);
        }
        return actions.perform(
                action(found, account),
                request,
                frame,
                input -> found.command(account, input),
                ProcessingGroups.MEMBERS,
                ProcessingGroups.ACCOUNT_DELETIONS);
    }

    private AccountAction find(String name) {
        return all.stream()
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Action action(AccountAction action, MemberView account) {
        String path = path(account);
        return new Action(
                action.name(),
                account.userName().value(),
                path + "/" + action.name(),
                path,
                action.fields(account, clock.instant()),
                action.isHarsh());
    }

    private static String path(MemberView account) {
        return "/admin/accounts/" + account.accountId();
    }
}
