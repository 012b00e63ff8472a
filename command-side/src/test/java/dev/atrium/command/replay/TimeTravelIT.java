package dev.atrium.command.replay;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.NOON;
import static dev.atrium.command.Members.registration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.DeactivateAccountCommand;
import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.LiftSuspensionCommand;
import dev.atrium.api.account.ReactivateAccountCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.audit.RecordedField;
import dev.atrium.api.audit.StateAt;
import dev.atrium.api.audit.StateChange;
import dev.atrium.api.audit.StateView;
import dev.atrium.api.model.EditModelCommand;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.payment.BeginPaymentCommand;
import dev.atrium.api.payment.PaymentId;
import dev.atrium.api.payment.PaymentPurpose;
import dev.atrium.api.room.OpenPrivateRoomCommand;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import dev.atrium.command.CommandNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Histories are made up, lived through with the real command bus, and then travelled. */
class TimeTravelIT {

    private static final AtomicLong IDS = new AtomicLong(60_000_000);

    private final CommandNode node = CommandNode.shared();
    private final LivingStates living = new LivingStates(node);
    private final StateAt travel = node.get(StateAt.class);

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void accountWasWhatItWasThenAfterEachOfItsEvents(@ForAll("fates") List<Function<AccountId, Object>> fate) {
        long user = IDS.addAndGet(10_000);
        AccountId account = new AccountId(user + 1000);
        node.sendAndWait(registration(user, "traveller" + user, user + "@example.org", null));

        Map<Long, List<RecordedField>> lived = living.record("account", account.toString(), lived(fate, account));

        assertTravelled(account.toString(), lived);
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void modelWasWhatItWasThenAlsoBeforeItsSnapshots(@ForAll("titles") List<String> titles) {
        ModelId model = new ModelId(IDS.addAndGet(10_000));
        node.sendAndWait(new PublishModelCommand(model, ALICE, new ModelTitle("first"), new CountryCode("PL")));

        Map<Long, List<RecordedField>> lived = living.record(
                "model",
                model.toString(),
                titles.stream()
                        .map(title -> (Object)
                                new EditModelCommand(model, ALICE, new ModelTitle(title), new CountryCode("DE")))
                        .toList());

        assertTravelled(model.toString(), lived);
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void roomWasWhatItWasThenAlsoBeforeItsSnapshots(
            @ForAll(supplier = RoomFate.class) List<Function<RoomFate.Pair, Object>> fate) {
        long opener = IDS.addAndGet(10_000_000);
        RoomFate.Pair pair = new RoomFate.Pair(new UserId(opener), new UserId(opener + 1));
        node.sendAndWait(new OpenPrivateRoomCommand(pair.opener(), pair.other()));

        String room = pair.room().value();
        assertTravelled(room, living.record("room", room, lived(fate, pair)));
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void userWasWhoTheyWereThen(@ForAll(supplier = UserFate.class) List<Function<UserId, Object>> fate) {
        UserId user = new UserId(IDS.addAndGet(10_000));
        node.sendAndWait(registration(user.value(), "traveller" + user, user + "@example.org", null));

        assertTravelled(user.toString(), living.record("user", user.toString(), lived(fate, user)));
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void paymentWasWhatItWasThen(@ForAll(supplier = PaymentFate.class) List<Function<PaymentId, Object>> fate) {
        long user = IDS.addAndGet(10_000);
        PaymentId payment = new PaymentId(user + 5000);
        node.sendAndWait(registration(user, "traveller" + user, user + "@example.org", null));
        node.sendAndWait(new BeginPaymentCommand(
                new AccountId(user + 1000),
                payment,
                null,
                PaymentPurpose.plan("basic"),
                PaymentFate.gbp(PaymentFate.PRICE),
                null));

        assertTravelled(payment.toString(), living.record("payment", payment.toString(), lived(fate, payment)));
    }

    private static <T> List<Object> lived(List<Function<T, Object>> fate, T whose) {
        return fate.stream().map(step -> step.apply(whose)).toList();
    }

    private void assertTravelled(String aggregate, Map<Long, List<RecordedField>> lived) {
        assertThat(lived).hasSizeGreaterThan(1);
        lived.forEach((sequence, fields) -> {
            StateChange change = travel.around(aggregate, sequence).orElseThrow();
            assertThat(change.after().sequence()).isEqualTo(sequence);
            assertThat(change.after().fields()).isEqualTo(fields);
            assertThat(travel.at(
                                    aggregate,
                                    java.util.Objects.requireNonNull(
                                            change.after().at()))
                            .orElseThrow()
                            .sequence())
                    .isGreaterThanOrEqualTo(sequence);
            if (lived.containsKey(sequence - 1)) {
                assertThat(change.before().fields()).isEqualTo(lived.get(sequence - 1));
            }
        });
    }

    @Example
    void beforeItsFirstEventThereWasNothing() {
        ModelId model = new ModelId(IDS.addAndGet(10_000));
        node.sendAndWait(new PublishModelCommand(model, ALICE, new ModelTitle("Lamp"), new CountryCode("PL")));

        assertThat(travel.around(model.toString(), 0).orElseThrow().before()).isEqualTo(StateView.NOTHING);
        assertThat(travel.at(model.toString(), NOON.minusSeconds(1_000_000_000)).orElseThrow())
                .isEqualTo(StateView.NOTHING);
        assertThat(travel.around(model.toString(), 1)).isEmpty();
        assertThat(travel.around("99", 0)).isEmpty();
    }

    @Provide
    Arbitrary<List<Function<AccountId, Object>>> fates() {
        Arbitrary<Function<AccountId, Object>> step = Arbitraries.oneOf(
                Arbitraries.integers()
                        .between(1, 5)
                        .map(day -> account -> new SuspendAccountCommand(
                                account, NOON, NOON.plusSeconds(day * 86_400L), "because " + day)),
                Arbitraries.just(account -> new LiftSuspensionCommand(account, "enough")),
                Arbitraries.just(account -> new DeactivateAccountCommand(account, "left for a while")),
                Arbitraries.just(account -> new ReactivateAccountCommand(account, "is back")),
                Arbitraries.of(Role.STAFF, Role.AUDITOR)
                        .map(role -> account -> new GrantRoleCommand(account, role, "trusted")));
        return step.list().ofMinSize(5).ofMaxSize(15);
    }

    @Provide
    Arbitrary<List<String>> titles() {
        // More than a snapshot is made after.
        return Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(20)
                .list()
                .ofMinSize(55)
                .ofMaxSize(65);
    }
}
