package dev.atrium.command.uniqueness;

import static dev.atrium.command.Members.profile;
import static dev.atrium.command.Members.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.PhoneTakenException;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.api.user.UserNameTakenException;
import dev.atrium.command.CommandNode;
import dev.atrium.eventstore.chain.StoredEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names, addresses and numbers stay unique while members change them, and what one gives up another may have. */
class ProfileChangesIT {

    private static long lastId = 50_000;

    private final CommandNode node = CommandNode.shared();

    @AfterEach
    void confirmationsRun() {
        confirmations().start();
    }

    @Test
    void ofFiftyWhoChangeToOneNameAtOnceOneGetsIt() {
        List<Long> members =
                IntStream.range(0, 50).mapToObj(i -> register("crowd")).toList();

        List<CompletableFuture<Object>> changes = members.stream()
                .map(id -> node.send(profile(id, "wanted-by-all", email(id), null)))
                .toList();

        List<Throwable> refusals = new ArrayList<>();
        changes.forEach(change -> refusal(change, refusals));
        assertThat(refusals).hasSize(49).hasOnlyElementsOfType(UserNameTakenException.class);
        assertThat(eventsOf("UserNameChangedEvent", members)).isEqualTo(1);
    }

    @Test
    void whatIsGivenUpIsFreeForOthers() {
        long alice = register("alice");
        change(profile(alice, name("alice", alice), email(alice), new PhoneNumber("+447400000001")));
        change(profile(alice, "other" + alice, "other" + alice + "@example.org", null));

        long bob = register("bob");
        change(profile(bob, name("alice", alice), email(alice), new PhoneNumber("+447400000001")));

        assertThatThrownBy(() -> change(profile(alice, name("alice", alice), "other" + alice + "@example.org", null)))
                .isInstanceOf(UserNameTakenException.class);
    }

    @Test
    void oneTakenValueUndoesTheWholeChange() {
        long alice = register("alice");
        long bob = register("bob");
        change(profile(bob, name("bob", bob), email(bob), new PhoneNumber("+447400000002")));

        assertThatThrownBy(() -> change(
                        profile(alice, "free" + alice, "free" + alice + "@x.org", new PhoneNumber("+447400000002"))))
                .isInstanceOf(PhoneTakenException.class);
        assertThatThrownBy(() -> change(profile(alice, "free" + alice, email(bob), null)))
                .isInstanceOf(EmailTakenException.class);

        assertThat(eventsOf("UserNameChangedEvent", List.of(alice))).isZero();
        assertThat(eventsOf("EmailChangedEvent", List.of(alice))).isZero();
        change(profile(bob, "free" + alice, "free" + alice + "@x.org", null));
    }

    @Test
    void nameTakenBackBeforeGivingItUpWasNoticedStaysReserved() {
        long alice = register("alice");
        long bob = register("bob");
        confirmations().shutDown();
        for (int i = 0; i < 2; i++) {
            node.sendAndWait(profile(alice, "away" + alice, email(alice), null));
            node.sendAndWait(profile(alice, name("alice", alice), email(alice), null));
        }
        confirmations().start();
        awaitConfirmations();

        assertThatThrownBy(() -> change(profile(bob, name("alice", alice), email(bob), null)))
                .isInstanceOf(UserNameTakenException.class);
        change(profile(bob, "away" + alice, email(bob), null));
        assertThat(node.jdbc()
                        .sql("select count(*) from reservation where owner = ? and pending > 0")
                        .param(alice)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sameChangeTwiceAtOnceIsOneChange() {
        long alice = register("alice");
        ChangeProfileCommand change = profile(alice, "twice" + alice, "twice" + alice + "@example.org", null);
        CompletableFuture<Object> first = node.send(change);
        CompletableFuture<Object> second = node.send(change);
        first.join();
        second.join();
        assertThat(eventsOf("UserNameChangedEvent", List.of(alice))).isEqualTo(1);
        assertThat(eventsOf("EmailChangedEvent", List.of(alice))).isEqualTo(1);
    }

    @Test
    void newAddressIsToBeVerifiedAndAnotherSpellingIsNot() {
        long alice = register("alice");
        change(profile(alice, name("alice", alice), email(alice).toUpperCase(Locale.ROOT), null));
        assertThat(verificationsOf(alice)).isEqualTo(1);
        change(profile(alice, name("alice", alice), "new" + alice + "@example.org", null));
        assertThat(verificationsOf(alice)).isEqualTo(2);
    }

    private long verificationsOf(long member) {
        return eventsOf("EmailVerificationRequestedEvent", List.of(member + 1000));
    }

    private long register(String name) {
        long id = ++lastId;
        node.sendAndWait(registration(id, name(name, id), email(id), null));
        return id;
    }

    private void change(ChangeProfileCommand change) {
        node.sendAndWait(change);
        awaitConfirmations();
    }

    private void awaitConfirmations() {
        ProjectionProgress progress = node.get(ProjectionProgress.class);
        assertThat(progress.await(Set.of(ProcessingGroups.RESERVATIONS), progress.head(), Duration.ofSeconds(20)))
                .isTrue();
    }

    private StreamingEventProcessor confirmations() {
        return node.get(EventProcessingConfiguration.class)
                .eventProcessor(ProcessingGroups.RESERVATIONS, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private long eventsOf(String type, List<Long> members) {
        Set<String> aggregates = members.stream().map(String::valueOf).collect(Collectors.toSet());
        StoredEvents events = node.get(StoredEvents.class);
        return events.between(-1, events.head(), Integer.MAX_VALUE).stream()
                .filter(event -> event.payloadType().equals(type) && aggregates.contains(event.aggregate()))
                .count();
    }

    private static void refusal(CompletableFuture<Object> change, List<Throwable> refusals) {
        try {
            change.join();
        } catch (CompletionException e) {
            refusals.add(cause(e));
        }
    }

    private static @Nullable Throwable cause(CompletionException e) {
        return e.getCause();
    }

    private static String name(String name, long id) {
        return name + id;
    }

    private static String email(long id) {
        return "m" + id + "@example.org";
    }
}
