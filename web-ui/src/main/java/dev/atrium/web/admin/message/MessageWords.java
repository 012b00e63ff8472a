package dev.atrium.web.admin.message;

import dev.atrium.api.admin.ListedMessage;
import dev.atrium.web.admin.AdminPage;

/** What to show in the place of a message. */
final class MessageWords {

    private MessageWords() {}

    static String of(ListedMessage message, AdminPage page) {
        String text = message.text();
        if (text == null) {
            return page.t("admin.message.private");
        }
        return text.isEmpty() ? page.t("chat.deleted") : text;
    }
}
