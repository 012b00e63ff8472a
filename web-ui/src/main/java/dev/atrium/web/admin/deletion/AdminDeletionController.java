package dev.atrium.web.admin.deletion;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.admin.ListDeletionsQuery;
import dev.atrium.api.admin.ListedDeletionsPage;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.ResumeAccountDeletionCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.web.admin.AdminListKind;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.admin.action.Action;
import dev.atrium.web.admin.action.Actions;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * Deletions that failed or are stuck. Here and not on the account's page alone: once its user is erased, the account cannot be
 * found by a name any more.
 */
@Controller
class AdminDeletionController {

    private static final String PATH = "/admin/deletions";

    private final Queries queries;
    private final Actions actions;
    private final Pages pages;

    AdminDeletionController(Queries queries, Actions actions, Pages pages) {
        this.queries = queries;
        this.actions = actions;
        this.pages = pages;
    }

    /** Where nothing is left behind a place, because others were quicker, the list begins again. */
    @GetMapping({PATH, PATH + "/"})
    View show(HttpServletRequest request, CurrentMember member, Frame frame) {
        ListAddress address = AdminListKind.DELETIONS.address(request);
        ListedDeletionsPage found = queries.ask(
                new ListDeletionsQuery(phases(address.get("phase")), address.stretch()), ListedDeletionsPage.class);
        if (found.rows().isEmpty() && address.stretch().from() != null) {
            return new SeeOther(address.at(null));
        }
        return pages.page("admin/deletions", new DeletionsView(frame, address, found));
    }

    /** All, unless one of them was chosen. */
    private static Set<DeletionPhase> phases(String chosen) {
        Set<DeletionPhase> one = DeletionsView.WORTH_A_LOOK.stream()
                .filter(phase -> DeletionPhases.name(phase).equals(chosen))
                .collect(Collectors.toUnmodifiableSet());
        return one.isEmpty() ? Set.copyOf(DeletionsView.WORTH_A_LOOK) : one;
    }

    @GetMapping(PATH + "/{id}/retry")
    View ask(@PathVariable String id, CurrentMember member, Frame frame) {
        DeletionView deletion = find(id);
        return isStuck(deletion) ? actions.ask(retry(deletion), frame) : actions.nothingToDo(PATH, frame);
    }

    @PostMapping(PATH + "/{id}/retry")
    View retry(@PathVariable String id, HttpServletRequest request, CurrentMember member, Frame frame) {
        DeletionView deletion = find(id);
        if (!isStuck(deletion)) {
            return actions.nothingToDo(PATH, frame);
        }
        return actions.perform(
                retry(deletion),
                request,
                frame,
                input -> new ResumeAccountDeletionCommand(deletion.accountId()),
                ProcessingGroups.ACCOUNT_DELETIONS);
    }

    /** Others would only seem to be retried: they wait for their date, or are done. */
    private static boolean isStuck(DeletionView deletion) {
        return DeletionsView.WORTH_A_LOOK.contains(deletion.phase());
    }

    private static Action retry(DeletionView deletion) {
        String account = deletion.accountId().toString();
        return new Action("retry-deletion", account, PATH + "/" + account + "/retry", PATH, List.of(), false);
    }

    private DeletionView find(String id) {
        return AccountId.parse(id)
                .flatMap(account -> queries.find(new FindDeletionQuery(account), DeletionView.class))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
