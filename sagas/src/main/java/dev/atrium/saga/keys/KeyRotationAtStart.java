package dev.atrium.saga.keys;

import dev.atrium.api.operation.RunTaskCommand;
import dev.atrium.api.personal.KeyRotation;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An operator who starts the site with another master key need not wait for the minute at which the task is due again. */
@Component
class KeyRotationAtStart {

    private static final Logger log = LoggerFactory.getLogger(KeyRotationAtStart.class);

    private final KeyRotation rotation;
    private final CommandGateway commands;

    KeyRotationAtStart(KeyRotation rotation, CommandGateway commands) {
        this.rotation = rotation;
        this.commands = commands;
    }

    @EventListener(ApplicationReadyEvent.class)
    void siteStarted() {
        try {
            rotate();
        } catch (RuntimeException away) {
            log.warn(
                    "wrapping keys waits for the task's next run: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void rotate() {
        if (rotation.progress().complete()) {
            return;
        }
        commands.send(new RunTaskCommand(KeyRotationTask.NAME), (command, result) -> {
            if (result.isExceptional()) {
                log.info(
                        "wrapping keys waits for the task's next run: {}",
                        result.exceptionResult().getMessage());
            }
        });
    }
}
