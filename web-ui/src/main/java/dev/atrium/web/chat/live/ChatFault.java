package dev.atrium.web.chat.live;

import dev.atrium.web.language.Texts;

/**
 * What was wrong with a frame.
 *
 * @param kind names the text
 * @param key what the page called the message; empty where it cannot be told
 */
public record ChatFault(String kind, String key) {

    static final ChatFault UNREADABLE = new ChatFault("unreadable", "");
    static final ChatFault TOO_LARGE = new ChatFault("too-large", "");

    public String text(Texts texts) {
        return texts.get("flash.chat." + kind);
    }
}
