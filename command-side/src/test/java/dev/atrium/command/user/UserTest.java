package dev.atrium.command.user;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.ALICES_ACCOUNT;
import static dev.atrium.command.Members.alice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountOpenedEvent;
import dev.atrium.api.account.EmailVerificationRequestedEvent;
import dev.atrium.api.account.Role;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserNameTakenException;
import dev.atrium.api.user.UserRegisteredEvent;
import dev.atrium.command.uniqueness.Reservations;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class UserTest {

    private final AggregateTestFixture<User> user = new AggregateTestFixture<>(User.class);

    @Test
    void registeringMakesUserAndAccountAndAsksToVerifyTheAddress() {
        RegisterUserCommand alice = alice();
        reservations((owner, claims) -> {});
        user.givenNoPriorActivity()
                .when(alice)
                .expectEvents(
                        new UserRegisteredEvent(
                                ALICE,
                                ALICES_ACCOUNT,
                                alice.userName(),
                                alice.firstName(),
                                alice.lastName(),
                                alice.email(),
                                alice.password(),
                                alice.language()),
                        new AccountOpenedEvent(ALICES_ACCOUNT, ALICE, alice.phone(), Set.of(Role.MEMBER), null),
                        new EmailVerificationRequestedEvent(
                                ALICES_ACCOUNT,
                                ALICE,
                                alice.email(),
                                alice.verificationId(),
                                alice.language(),
                                alice.verificationExpiresAt()));
    }

    @Test
    void registeringClaimsNameAddressAndPhone() {
        AtomicInteger claimed = new AtomicInteger();
        reservations((owner, claims) -> {
            assertThat(owner).isEqualTo(ALICE);
            claimed.set(claims.size());
        });
        user.givenNoPriorActivity().when(alice()).expectSuccessfulHandlerExecution();
        assertThat(claimed).hasValue(3);
    }

    @Test
    void takenNameLeavesNoEvent() {
        reservations((owner, claims) -> {
            throw new UserNameTakenException();
        });
        user.givenNoPriorActivity().when(alice()).expectNoEvents().expectException(UserNameTakenException.class);
    }

    private void reservations(Reservations reservations) {
        user.registerInjectableResource(reservations);
    }
}
