package dev.atrium.command.account;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.AccountReactivatedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.account.RoleRevokedEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Writes down who is an administrator; one who was deactivated keeps the role and does not count. */
@Component
@ProcessingGroup(AdministratorsProjection.GROUP)
class AdministratorsProjection {

    static final String GROUP = "administrators";

    private final AdministratorTable table;

    AdministratorsProjection(AdministratorTable table) {
        this.table = table;
    }

    @EventHandler
    void on(AccountOpenedEvent event) {
        if (event.roles().contains(Role.ADMIN)) {
            table.add(event.accountId());
        }
    }

    @EventHandler
    void on(RoleGrantedEvent event) {
        if (event.role() == Role.ADMIN) {
            table.add(event.accountId());
        }
    }

    @EventHandler
    void on(RoleRevokedEvent event) {
        if (event.role() == Role.ADMIN) {
            table.remove(event.accountId());
        }
    }

    @EventHandler
    void on(AccountDeactivatedEvent event) {
        table.setLeaving(event.accountId(), true);
    }

    @EventHandler
    void on(AccountReactivatedEvent event) {
        table.setLeaving(event.accountId(), false);
    }
}
