package dev.atrium.web.flash;

import dev.atrium.web.language.Texts;
import java.util.List;

/** What happened, as the key of a text and its arguments: never markup, so a forged cookie can at most say our own words. */
public record FlashMessage(Level level, String key, List<String> arguments) {

    /** How it went; the names are part of class names and cookies. */
    public enum Level {
        SUCCESS,
        ERROR,
        WARNING,
        INFO;

        public String code() {
            return switch (this) {
                case SUCCESS -> "success";
                case ERROR -> "error";
                case WARNING -> "warning";
                case INFO -> "info";
            };
        }
    }

    public String in(Texts texts) {
        return texts.get(key, arguments.toArray());
    }
}
