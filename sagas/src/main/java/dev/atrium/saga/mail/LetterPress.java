package dev.atrium.saga.mail;

import dev.atrium.api.user.EmailAddress;
import dev.atrium.gateway.mail.Mail;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a mail of a letter: HTML from the template, which escapes every value, and the same words as text. */
@Component
public class LetterPress {

    private static final String TEMPLATES = "dev.atrium.saga.mail.template";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, LetterPress.class.getClassLoader(), TEMPLATES);

    public Mail print(Letter letter, EmailAddress to, String cause) {
        return print(letter, to, null, cause);
    }

    /** @param replyTo who answers are for; null for the sender */
    public Mail print(Letter letter, EmailAddress to, @Nullable EmailAddress replyTo, String cause) {
        return new Mail(to, oneLine(letter.subject()), text(letter), html(letter), replyTo, cause);
    }

    /** A subject is a header; a line break in a value put into it would begin another one. */
    private static String oneLine(String subject) {
        return subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    private String html(Letter letter) {
        StringOutput html = new StringOutput();
        templates.render("letter.jte", letter, html);
        return html.toString();
    }

    private static String text(Letter letter) {
        List<String> parts = new ArrayList<>(letter.paragraphs());
        if (letter.document() != null) {
            parts.add(letter.document());
        }
        if (letter.button() != null) {
            parts.add(letter.button().label() + ":\n" + letter.button().address());
        }
        parts.addAll(letter.footnotes());
        return String.join("\n\n", parts) + "\n\n-- \nAtrium\n";
    }
}
