package dev.atrium.web.account;

import static dev.atrium.web.account.Forms.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.deletion.LeavingLink;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.deletion.StopAccountDeletionCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeavingIT extends AccountIT {

    private static final String SCHEDULE = "/users/delete-this-user/true";
    private static final String STOP = "/users/delete-this-user/false";

    @Test
    void firstClickAsksForThePasswordAndDoesNothing() {
        Browser alice = member("alice");
        assertThat(alice.submit(SCHEDULE)).hasStatusOk().bodyText().contains("Delete your account?");
        assertThat(sent(ScheduleAccountDeletionCommand.class)).isEmpty();
    }

    @Test
    void rightPasswordSchedulesForAMonthFromNow() {
        Browser alice = member("alice");
        assertThat(alice.submit(SCHEDULE, "password", PASSWORD))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/users/profile/" + house.member("alice").id() + "#deletion");
        assertThat(sent(ScheduleAccountDeletionCommand.class))
                .singleElement()
                .satisfies(command -> assertThat(Duration.between(command.at(), command.deletionDate()))
                        .isEqualTo(Duration.ofDays(30)));
    }

    @Test
    void wrongPasswordIsToldBesideItsFieldAndNothingHappens() {
        Browser alice = member("alice");
        assertThat(alice.submit(SCHEDULE, "password", "not the one"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"password-error\"")
                .doesNotContain("not the one");
        assertThat(sent(ScheduleAccountDeletionCommand.class)).isEmpty();
    }

    @Test
    void guessingThePasswordHereIsCountedLikeSigningIn() {
        Browser alice = member("alice");
        for (int i = 0; i < 5; i++) {
            alice.submit(SCHEDULE, "password", "guess " + i);
        }
        assertThat(alice.submit(SCHEDULE, "password", PASSWORD)).hasStatus(429);
    }

    @Test
    void profileCountsDownAndEveryPageTellsOfIt() {
        Browser alice = scheduled("alice");
        assertThat(alice.open("/users/profile/" + house.member("alice").id()))
                .bodyText()
                .contains("data-countdown=", "29 d 23 h", "Stop deletion", "Technical details", "P30D");
        assertThat(alice.open("/")).bodyText().contains("Your account will be deleted on");
    }

    @Test
    void stoppedDeletionLeavesNoTrace() {
        Browser alice = scheduled("alice");
        assertThat(alice.post(STOP)).hasStatus(303);
        assertThat(sent(StopAccountDeletionCommand.class)).hasSize(1);
        assertThat(alice.open("/")).bodyText().contains("Your account stays").doesNotContain("will be deleted on");
        assertThat(alice.open("/users/profile/" + house.member("alice").id()))
                .bodyText()
                .doesNotContain("data-countdown=");
    }

    @Test
    void stoppingTooLateIsToldAsSuch() {
        Browser alice = scheduled("alice");
        house.startDeletion("alice");
        assertThat(alice.post(STOP)).hasStatus(303);
        assertThat(alice.open("/")).bodyText().contains("It is too late");
    }

    @Test
    void nobodyStopsTheDeletionOfAnother() {
        scheduled("alice");
        Browser bob = member("bob");
        bob.post(STOP);
        assertThat(sent(StopAccountDeletionCommand.class))
                .allSatisfy(command -> assertThat(command.accountId())
                        .isEqualTo(house.member("bob").accountId()));
        assertThat(visitor().post(STOP).getResponse().getStatus()).isIn(303, 403);
    }

    @Test
    void suspendedMemberLeavesByALinkAndThePassword() {
        member("alice");
        house.change("alice", TestHouse.standing(true, clock.instant().plus(Duration.ofDays(3))));
        String path = link("alice", clock.instant().plus(Duration.ofMinutes(15)));
        Browser alice = visitor();
        assertThat(alice.submit(path, "password", "not the one")).hasStatus(422);
        assertThat(alice.submit(path, "password", PASSWORD)).hasStatus(303);
        assertThat(sent(ScheduleAccountDeletionCommand.class)).hasSize(1);
        assertThat(alice.open(path)).bodyText().contains("data-countdown=", "Keep your account?");
        assertThat(alice.submit(path, "password", PASSWORD, "stay", "true")).hasStatus(303);
        assertThat(sent(StopAccountDeletionCommand.class)).hasSize(1);
    }

    /** The mail's button says "Keep my account", and it may be pressed twice. */
    @Test
    void whoComesToStayIsNeverAskedToLeave() {
        scheduled("alice");
        String path = link("alice", clock.instant().plus(Duration.ofDays(30)));
        Browser elsewhere = visitor();
        assertThat(elsewhere.open(path + "?keep=true")).bodyText().contains("Keep your account?", "data-countdown=");
        assertThat(elsewhere.submit(path, "password", PASSWORD, "stay", "true"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(path + "?keep=true");
        for (int time = 0; time < 2; time++) {
            assertThat(elsewhere.open(path + "?keep=true"))
                    .bodyText()
                    .contains("<h1>Your account stays</h1>")
                    .doesNotContain("Delete", "name=\"password\"");
        }
    }

    /** Of thousands that are due at once, most wait for their turn. */
    @Test
    void deletionWhoseDateHasComeMayBeStoppedUntilItBegins() {
        scheduled("alice");
        clock.pass(Duration.ofDays(30).plusMinutes(1));
        Browser elsewhere = visitor();
        String path = link("alice", clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(elsewhere.open(path)).bodyText().contains("The time is over", "Until then you can stop it");
        assertThat(elsewhere.submit(path, "password", PASSWORD, "stay", "true")).hasStatus(303);
        assertThat(sent(StopAccountDeletionCommand.class)).hasSize(1);
    }

    @Test
    void deletionThatHasBegunIsNotSaidToBeStoppable() {
        Browser alice = scheduled("alice");
        house.startDeletion("alice");
        clock.pass(Duration.ofSeconds(2));
        assertThat(alice.open("/")).bodyText().doesNotContain("will be deleted on", "Change your mind");
        assertThat(visitor().open(link("alice", clock.instant().plus(Duration.ofDays(30)))))
                .bodyText()
                .contains("cannot be stopped any more")
                .doesNotContain("Keep your account?");
    }

    @Test
    void suspendedMemberFindsTheWayOutFromTheLoginPage() {
        member("alice");
        house.change("alice", TestHouse.standing(true, clock.instant().plus(Duration.ofDays(3))));
        Browser alice = visitor();
        assertThat(alice.submit("/users/login", "username", "alice", "password", PASSWORD))
                .hasStatus(403)
                .bodyText()
                .contains("href=\"/users/leave\"");
        assertThat(alice.submit("/users/leave", "username", "alice", "password", "not the one"))
                .hasStatus(422);
        String link = alice.submit("/users/leave", "username", "alice", "password", PASSWORD)
                .getResponse()
                .getHeader("Location");
        assertThat(alice.submit(String.valueOf(link), "password", PASSWORD)).hasStatus(303);
        assertThat(sent(ScheduleAccountDeletionCommand.class)).hasSize(1);
    }

    @Test
    void memberInGoodStandingIsSentToSignIn() {
        member("alice");
        assertThat(visitor().submit("/users/leave", "username", "alice", "password", PASSWORD))
                .hasStatus(403)
                .bodyText()
                .contains("please sign in");
    }

    @Test
    void linkThatIsOldOrForgedLeadsNowhere() {
        member("alice");
        assertThat(visitor().open(link("alice", clock.instant().minusSeconds(1))))
                .hasStatus(404);
        assertThat(visitor().open("/users/leave/AAAA")).hasStatus(404);
    }

    private Browser scheduled(String userName) {
        Browser browser = member(userName);
        assertThat(browser.submit(SCHEDULE, "password", PASSWORD)).hasStatus(303);
        browser.open("/");
        return browser;
    }

    private String link(String userName, Instant until) {
        return new LeavingLink(house.member(userName).accountId(), until).path(AccountTestApplication.KEY);
    }

    private <C> List<C> sent(Class<C> command) {
        return house.commands().stream()
                .filter(command::isInstance)
                .map(command::cast)
                .toList();
    }
}
