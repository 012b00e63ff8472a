package dev.atrium.command.account;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.NOON;

import dev.atrium.api.account.AccountDeactivatedEvent;
import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.AccountReactivatedEvent;
import dev.atrium.api.account.AccountSuspendedEvent;
import dev.atrium.api.account.DateTooFarException;
import dev.atrium.api.account.DeactivateAccountCommand;
import dev.atrium.api.account.EndSuspensionCommand;
import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.LiftSuspensionCommand;
import dev.atrium.api.account.ReactivateAccountCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.RoleGrantedEvent;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.account.SuspensionLiftedEvent;
import java.time.Instant;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    private static final String REASON = "asked by support";
    private static final AccountOpenedEvent OPENED =
            new AccountOpenedEvent(ALICES_ACCOUNT, ALICE, null, Set.of(Role.MEMBER), null);
    private static final AccountSuspendedEvent SUSPENDED =
            new AccountSuspendedEvent(ALICES_ACCOUNT, ALICE, NOON, REASON);
    private static final SuspensionLiftedEvent LIFTED = new SuspensionLiftedEvent(ALICES_ACCOUNT, ALICE, REASON);
    private static final AccountDeactivatedEvent DEACTIVATED =
            new AccountDeactivatedEvent(ALICES_ACCOUNT, ALICE, REASON);
    private static final AccountReactivatedEvent REACTIVATED =
            new AccountReactivatedEvent(ALICES_ACCOUNT, ALICE, REASON);

    private final AggregateTestFixture<Account> account = new AggregateTestFixture<>(Account.class);

    AccountTest() {
        account.registerInjectableResource((Administrators) leaving -> {});
    }

    @Test
    void accountIsSuspendedUntilAnInstant() {
        account.given(OPENED)
                .when(new SuspendAccountCommand(ALICES_ACCOUNT, NOON, NOON, REASON))
                .expectEvents(SUSPENDED);
    }

    @Test
    void furtherSuspensionMovesItsEnd() {
        account.given(OPENED, SUSPENDED)
                .when(new SuspendAccountCommand(ALICES_ACCOUNT, NOON, NOON.plusSeconds(60), REASON))
                .expectEvents(new AccountSuspendedEvent(ALICES_ACCOUNT, ALICE, NOON.plusSeconds(60), REASON));
    }

    /** The event would be kept, and no projection could follow it. */
    @ParameterizedTest
    @ValueSource(strings = {"2036-11-23T12:00:01Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void nobodyIsSuspendedForMoreThanTenYears(Instant until) {
        account.given(OPENED)
                .when(new SuspendAccountCommand(ALICES_ACCOUNT, NOON, until, REASON))
                .expectNoEvents()
                .expectException(DateTooFarException.class);
    }

    @Test
    void somebodyIsSuspendedForTenYears() {
        Instant until = Instant.parse("2036-11-23T12:00:00Z");
        account.given(OPENED)
                .when(new SuspendAccountCommand(ALICES_ACCOUNT, NOON, until, REASON))
                .expectEvents(new AccountSuspendedEvent(ALICES_ACCOUNT, ALICE, until, REASON));
    }

    @Test
    void suspendingUntilTheSameInstantDoesNothing() {
        account.given(OPENED, SUSPENDED)
                .when(new SuspendAccountCommand(ALICES_ACCOUNT, NOON, NOON, REASON))
                .expectNoEvents();
    }

    @Test
    void suspensionIsLifted() {
        account.given(OPENED, SUSPENDED)
                .when(new LiftSuspensionCommand(ALICES_ACCOUNT, REASON))
                .expectEvents(LIFTED);
    }

    @Test
    void suspensionEndsAtItsTime() {
        account.given(OPENED, SUSPENDED)
                .when(new EndSuspensionCommand(ALICES_ACCOUNT, NOON))
                .expectEvents(new SuspensionLiftedEvent(ALICES_ACCOUNT, ALICE, "its time was over"));
    }

    @Test
    void suspensionDoesNotEndBeforeItsTime() {
        account.given(OPENED, SUSPENDED)
                .when(new EndSuspensionCommand(ALICES_ACCOUNT, NOON.minusMillis(1)))
                .expectNoEvents();
    }

    @Test
    void deadlineOfALiftedSuspensionDoesNothing() {
        account.given(OPENED, SUSPENDED, LIFTED)
                .when(new EndSuspensionCommand(ALICES_ACCOUNT, NOON))
                .expectNoEvents();
    }

    @Test
    void liftingWithoutSuspensionDoesNothing() {
        account.given(OPENED)
                .when(new LiftSuspensionCommand(ALICES_ACCOUNT, REASON))
                .expectNoEvents();
    }

    @Test
    void liftingTwiceDoesNothing() {
        account.given(OPENED, SUSPENDED, LIFTED)
                .when(new LiftSuspensionCommand(ALICES_ACCOUNT, REASON))
                .expectNoEvents();
    }

    @Test
    void liftedAccountCanBeSuspendedAgain() {
        account.given(OPENED, SUSPENDED, LIFTED)
                .when(new SuspendAccountCommand(ALICES_ACCOUNT, NOON, NOON, REASON))
                .expectEvents(SUSPENDED);
    }

    @Test
    void accountIsDeactivated() {
        account.given(OPENED)
                .when(new DeactivateAccountCommand(ALICES_ACCOUNT, REASON))
                .expectEvents(DEACTIVATED);
    }

    @Test
    void deactivatingTwiceDoesNothing() {
        account.given(OPENED, DEACTIVATED)
                .when(new DeactivateAccountCommand(ALICES_ACCOUNT, REASON))
                .expectNoEvents();
    }

    @Test
    void deactivatedAccountIsReactivated() {
        account.given(OPENED, DEACTIVATED)
                .when(new ReactivateAccountCommand(ALICES_ACCOUNT, REASON))
                .expectEvents(REACTIVATED);
    }

    @Test
    void reactivatingAnActiveAccountDoesNothing() {
        account.given(OPENED, DEACTIVATED, REACTIVATED)
                .when(new ReactivateAccountCommand(ALICES_ACCOUNT, REASON))
                .expectNoEvents();
    }

    @Test
    void roleIsGranted() {
        account.given(OPENED)
                .when(new GrantRoleCommand(ALICES_ACCOUNT, Role.AUDITOR, REASON))
                .expectEvents(new RoleGrantedEvent(ALICES_ACCOUNT, ALICE, Role.AUDITOR, REASON));
    }

    @Test
    void roleFromOpeningIsNotGrantedAgain() {
        account.given(OPENED)
                .when(new GrantRoleCommand(ALICES_ACCOUNT, Role.MEMBER, REASON))
                .expectNoEvents();
    }

    @Test
    void grantedRoleIsNotGrantedAgain() {
        account.given(OPENED, new RoleGrantedEvent(ALICES_ACCOUNT, ALICE, Role.ADMIN, REASON))
                .when(new GrantRoleCommand(ALICES_ACCOUNT, Role.ADMIN, REASON))
                .expectNoEvents();
    }
}
