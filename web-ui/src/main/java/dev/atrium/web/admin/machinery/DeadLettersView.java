package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.DeadLetterCounts;
import dev.atrium.api.operation.DeadLettersPage;
import dev.atrium.api.operation.DeadLettersPage.Row;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** What could not be handled. */
public record DeadLettersView(Frame frame, ListAddress address, DeadLettersPage page, DeadLetterCounts counts)
        implements AdminList {

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.dead-letter.event"),
                column("admin.projection.group"),
                column("admin.dead-letter.cause"),
                column("admin.dead-letter.waiting"),
                column("admin.dead-letter.at"),
                column("admin.account.actions"));
    }

    /** Each with how many letters it has. */
    public List<Option> groups() {
        return counts.letters().entrySet().stream()
                .map(group -> new Option(
                        group.getKey(),
                        group.getKey() + " (" + group.getValue() + ")",
                        group.getKey().equals(address.get("group"))))
                .toList();
    }

    public String name(Row row) {
        return WorkNames.event(texts(), row.eventType());
    }

    public String path(Row row, String action) {
        return "/admin/dead-letters/" + row.group() + "/" + row.sequence() + "/" + action;
    }
}
