package dev.atrium.command.room;

import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.OpenPublicRoomCommand;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Opens the public room when the site starts for the first time; at every later start it finds it open. */
@Component
class PublicRoomOpening implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PublicRoomOpening.class);

    private final CommandGateway gateway;

    PublicRoomOpening(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            new CommandOrigin(null, "start").call(() -> gateway.sendAndWait(new OpenPublicRoomCommand()));
        } catch (ConcurrencyException | AggregateStreamCreationException otherNodeWasFirst) {
            LOG.debug("Another node has just opened the public room");
        }
    }
}
