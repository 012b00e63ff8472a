package dev.atrium.web.chat.live;

import dev.atrium.api.room.MessageId;
import dev.atrium.web.chat.MessageItem;
import dev.atrium.web.chat.MyChats;
import dev.atrium.web.chat.Stretch;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The frames that a socket sends: fragments that find their own place in the page. */
@Component
class ChatRendering {

    private final TemplateEngine templates;

    ChatRendering(TemplateEngine templates) {
        this.templates = templates;
    }

    /** One message, to be put into frames. */
    Content message(MessageItem item) {
        String html = render("chat/message", Map.of("item", item));
        return output -> output.writeContent(html);
    }

    /** Appends messages. */
    String append(List<Content> messages) {
        return render("chat/append", Map.of("messages", messages));
    }

    /** Appends messages that only one page is told. */
    String messages(List<MessageItem> items) {
        return append(items.stream().map(this::message).toList());
    }

    /** Brings one's private rooms up to date. */
    String mine(MyChats chats) {
        return render("chat/renewmine", Map.of("view", chats));
    }

    /** Takes the words of messages away. */
    String gone(List<MessageId> messages, Language language) {
        return messages.stream().map(message -> gone(message, language)).collect(Collectors.joining());
    }

    /** Takes the words of a message away. */
    String gone(MessageId message, Language language) {
        String text = Texts.in(language).get("chat.deleted");
        return render("chat/text", Map.of("id", message, "text", text, "deleted", true, "swap", true));
    }

    /** Begins anew, for a page that missed too much to be told it all. */
    String newest(Stretch stretch) {
        return render("chat/renew", Map.of("view", stretch));
    }

    String online(int others, Language language) {
        return render("chat/online", Map.of("others", others, "texts", Texts.in(language), "swap", true));
    }

    String fault(ChatFault fault, Language language) {
        return render("chat/fault", Map.of("fault", fault, "texts", Texts.in(language)));
    }

    private String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
