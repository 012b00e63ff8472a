package dev.atrium.web.admin.deletion;

import dev.atrium.api.admin.ListedDeletionsPage;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** Deletions that failed or are under way, those of longest standing first. */
public record DeletionsView(Frame frame, ListAddress address, ListedDeletionsPage page) implements AdminList {

    /** In the order in which they can be chosen. */
    static final List<DeletionPhase> WORTH_A_LOOK = List.of(
            DeletionPhase.FAILED,
            DeletionPhase.STRIPE_STARTED,
            DeletionPhase.STRIPE_COMPLETED,
            DeletionPhase.USER_DELETABLE);

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.account.id"),
                column("admin.deletion.phase"),
                column("admin.dead-letter.cause"),
                column("admin.deletion.failures"),
                column("admin.deletion.next"),
                column("admin.deletion.changed"),
                column("admin.account.actions"));
    }

    /** Whether there is nothing to choose from. */
    public boolean isNone() {
        return isEmpty() && !address.isFiltered();
    }

    public List<Option> phases() {
        return options(
                "phase",
                "admin.phase.",
                WORTH_A_LOOK.stream().map(DeletionPhases::name).toList());
    }

    public String phase(DeletionView deletion) {
        return t("admin.phase." + DeletionPhases.name(deletion.phase()));
    }
}
