package dev.atrium.api.user;

import java.time.Instant;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/**
 * Notes that somebody asked for a link to choose a new password, and returns as soon as that is stored. What follows happens
 * later and elsewhere, so that neither the answer nor its time tells whether there is such a user.
 *
 * @param userId null where nobody has the address
 */
public record AskForPasswordResetCommand(
        @RoutingKey long resetId, @Nullable UserId userId, Instant expiresAt) {}
