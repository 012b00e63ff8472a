package dev.atrium.web.admin.message;

import dev.atrium.api.admin.ListedMessage;
import dev.atrium.api.admin.ListedMessagesPage;
import dev.atrium.api.admin.Stretch.Edges;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** The messages. */
public record AdminMessageListPage(Frame frame, ListAddress address, ListedMessagesPage page) implements AdminList {

    static final String FIRST_SORT = "-posted";

    @Override
    public String title() {
        return t("admin.messages.title");
    }

    @Override
    public String firstSort() {
        return FIRST_SORT;
    }

    @Override
    public Edges edges() {
        return page.edges();
    }

    @Override
    public boolean isEmpty() {
        return page.rows().isEmpty();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.message.text"),
                column("admin.message.author"),
                column("admin.message.room"),
                column("admin.message.posted", "posted"));
    }

    public String text(ListedMessage message) {
        return MessageWords.of(message, this);
    }
}
