package dev.atrium.web.chat.live;

import dev.atrium.api.room.MessageId;
import dev.atrium.web.chat.MessageItem;
import dev.atrium.web.chat.Stretch;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The frames that a socket sends: fragments that find their own place in the page. */
@Component
class ChatRendering {

    private final TemplateEngine templates;

    ChatRendering(TemplateEngine templates) {
        this.templates = templates;
    }

    /** Appends messages. */
    String messages(List<MessageItem> items) {
        return render("chat/append", Map.of("items", items));
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
