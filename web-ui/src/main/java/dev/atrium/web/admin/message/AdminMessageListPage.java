package dev.atrium.web.admin.message;

import dev.atrium.api.admin.ListedMessage;
import dev.atrium.api.admin.ListedMessagesPage;
import dev.atrium.web.admin.AdminList;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** The messages. */
public record AdminMessageListPage(Frame frame, ListAddress address, ListedMessagesPage page) implements AdminList {

    @Override
    public List<Column> columns() {
        return List.of(
                column("admin.message.text"),
                column("admin.message.author"),
                column("admin.message.room"),
                column("admin.message.posted", "posted"));
    }

    @Override
    public boolean isUnfinished() {
        return page.unfinished();
    }

    public String text(ListedMessage message) {
        return MessageWords.of(message, this);
    }
}
