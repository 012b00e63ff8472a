package dev.atrium.command.room;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.OpenPublicRoomCommand;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.retry.RetryOperations;
import org.springframework.stereotype.Component;

/** Opens the public room when the site starts for the first time; at every later start it finds it open. */
@Component
class PublicRoomOpening {

    private static final Logger LOG = LoggerFactory.getLogger(PublicRoomOpening.class);

    private final CommandGateway gateway;
    private final RetryOperations startRetries;

    PublicRoomOpening(CommandGateway gateway, RetryOperations startRetries) {
        this.gateway = gateway;
        this.startRetries = startRetries;
    }

    /** Before the runners, some of which wait for other servers while pages are already served. */
    @EventListener(ApplicationStartedEvent.class)
    void siteStarted() {
        startRetries.invoke(this::open);
    }

    private void open() {
        try {
            new CommandOrigin(null, "start").call(() -> gateway.sendAndWait(new OpenPublicRoomCommand()));
        } catch (ConcurrencyException | AggregateStreamCreationException otherNodeWasFirst) {
            LOG.debug("Another node has just opened the public room");
        }
    }
}
