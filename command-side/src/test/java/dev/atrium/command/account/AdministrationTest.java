package dev.atrium.command.account;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.BOB;
import static dev.atrium.command.Members.NOON;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.DeactivateAccountCommand;
import dev.atrium.api.account.LastAdministratorException;
import dev.atrium.api.account.OwnAccountException;
import dev.atrium.api.account.RevokeRoleCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleRevokedEvent;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.user.UserId;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** What administrators do to each other, and may not do to themselves. */
class AdministrationTest {

    private static final String REASON = "left the team";
    private static final AccountOpenedEvent MEMBER =
            new AccountOpenedEvent(ALICES_ACCOUNT, ALICE, null, Set.of(Role.MEMBER, Role.STAFF), null);
    private static final AccountOpenedEvent ADMIN =
            new AccountOpenedEvent(ALICES_ACCOUNT, ALICE, null, Set.of(Role.MEMBER, Role.ADMIN), null);

    private final AggregateTestFixture<Account> account = new AggregateTestFixture<>(Account.class);

    private boolean othersAreLeft = true;

    AdministrationTest() {
        account.registerInjectableResource((Administrators) leaving -> {
            if (!othersAreLeft) {
                throw new LastAdministratorException();
            }
        });
    }

    @Test
    void roleIsRevokedOnce() {
        RoleRevokedEvent revoked = new RoleRevokedEvent(ALICES_ACCOUNT, ALICE, Role.STAFF, REASON);
        RevokeRoleCommand revoke = new RevokeRoleCommand(ALICES_ACCOUNT, Role.STAFF, REASON);
        account.given(MEMBER).when(revoke, by(BOB)).expectEvents(revoked);
        account.given(MEMBER, revoked).when(revoke, by(BOB)).expectNoEvents();
    }

    @Test
    void administratorCannotGiveUpTheOwnRole() {
        account.given(ADMIN)
                .when(new RevokeRoleCommand(ALICES_ACCOUNT, Role.ADMIN, REASON), by(ALICE))
                .expectNoEvents()
                .expectException(OwnAccountException.class);
    }

    @Test
    void lastAdministratorStaysOne() {
        othersAreLeft = false;
        account.given(ADMIN)
                .when(new RevokeRoleCommand(ALICES_ACCOUNT, Role.ADMIN, REASON), by(BOB))
                .expectNoEvents()
                .expectException(LastAdministratorException.class);
        account.given(ADMIN)
                .when(new DeactivateAccountCommand(ALICES_ACCOUNT, REASON), by(BOB))
                .expectNoEvents()
                .expectException(LastAdministratorException.class);
    }

    @Test
    void memberIsDeactivatedWhoeverIsLeft() {
        othersAreLeft = false;
        account.given(MEMBER)
                .when(new DeactivateAccountCommand(ALICES_ACCOUNT, REASON), by(BOB))
                .expectEvents(new AccountDeactivatedEvent(ALICES_ACCOUNT, ALICE, REASON));
    }

    @Test
    void nobodyKeepsThemselfOut() {
        account.given(ADMIN)
                .when(new SuspendAccountCommand(ALICES_ACCOUNT, NOON, NOON, REASON), by(ALICE))
                .expectNoEvents()
                .expectException(OwnAccountException.class);
        account.given(ADMIN)
                .when(new DeactivateAccountCommand(ALICES_ACCOUNT, REASON), by(ALICE))
                .expectNoEvents()
                .expectException(OwnAccountException.class);
    }

    private static Map<String, String> by(UserId actor) {
        return Map.of(CommandOrigin.ACTOR, actor.toString());
    }
}
