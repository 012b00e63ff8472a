package dev.atrium.web.chat;

import dev.atrium.web.language.Texts;
import dev.atrium.web.layout.PictureAddresses;
import java.time.Instant;

/**
 * In which language something of a chat is shown, and when: the time of a message of another day comes with its date.
 *
 * @param pictures tells where faces are
 */
public record Occasion(Texts texts, PictureAddresses pictures, Instant now) {}
