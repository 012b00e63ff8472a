package dev.atrium.web.security.factor;

import java.util.List;

/** The words of a mail with a code. Nothing in it is markup. */
public record CodeMail(String language, String subject, List<String> before, String code, List<String> after) {

    String text() {
        return String.join("\n\n", before) + "\n\n    " + code + "\n\n" + String.join("\n\n", after)
                + "\n\n-- \nAtrium\n";
    }
}
