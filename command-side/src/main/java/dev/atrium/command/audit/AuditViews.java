package dev.atrium.command.audit;

import dev.atrium.api.audit.AuditTrailViewedEvent;
import dev.atrium.api.audit.RecordAuditViewCommand;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.springframework.stereotype.Component;

/** There is no rule to check: whoever looks has been let in already, and each look is a fact of its own. */
@Component
class AuditViews {

    private final EventGateway events;

    AuditViews(EventGateway events) {
        this.events = events;
    }

    @CommandHandler
    void handle(RecordAuditViewCommand command) {
        events.publish(new AuditTrailViewedEvent(
                command.subject(),
                command.accountId(),
                command.viewer(),
                command.aggregateType(),
                command.aggregate(),
                command.reason()));
    }
}
