package dev.atrium.sandbox.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it arrived for one recipient.
 *
 * @param id names it in the inbox's addresses
 * @param text its plain part, empty if it has none
 * @param html its HTML part, if it has one
 */
public record ReceivedMail(
        String id,
        String to,
        String from,
        String subject,
        String text,
        @Nullable String html,
        Instant at) {}
