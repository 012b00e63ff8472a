package dev.atrium.web.admin.message;

import dev.atrium.api.admin.ListedMessage;
import dev.atrium.web.admin.AdminPage;
import dev.atrium.web.layout.Frame;

/** One message. */
public record AdminMessagePage(Frame frame, ListedMessage message) implements AdminPage {

    @Override
    public String title() {
        return t("admin.message.title", message.authorName());
    }

    public String text() {
        return MessageWords.of(message, this);
    }

    public boolean mayDelete() {
        return mayAct() && !message.isDeleted();
    }

    public boolean isHidden() {
        return message.text() == null;
    }
}
