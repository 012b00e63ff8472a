package dev.atrium.command.replay;

import dev.atrium.api.room.DeleteMessageCommand;
import dev.atrium.api.room.LeaveRoomCommand;
import dev.atrium.api.room.MarkMessagesReadCommand;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageKey;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.user.UserId;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Tuple;

/** What happens in a private room: talk, reading, a message taken away; sometimes one of the two leaves. */
final class RoomFate implements ArbitrarySupplier<List<Function<RoomFate.Pair, Object>>> {

    /** The room of two members. */
    record Pair(UserId opener, UserId other) {

        RoomId room() {
            return RoomId.ofPair(opener, other);
        }

        private UserId who(boolean first) {
            return first ? opener : other;
        }
    }

    @Override
    public Arbitrary<List<Function<Pair, Object>>> get() {
        Arbitrary<Function<Pair, Object>> step = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(1, 1_000_000).map(RoomFate::post)),
                Tuple.of(6, Arbitraries.integers().between(1, 60).map(RoomFate::read)),
                Tuple.of(3, Arbitraries.integers().between(1, 60).map(RoomFate::delete)),
                Tuple.of(1, Arbitraries.integers().between(0, 1).map(RoomFate::leave)));
        return step.list().ofMinSize(60).ofMaxSize(80);
    }

    /** Every fifth is sent again under the key of another, as a page does that lost its connection. */
    private static Function<Pair, Object> post(int n) {
        return pair -> new PostMessageCommand(
                pair.room(),
                new MessageId(pair.opener().value() + n),
                pair.who(n % 2 == 0),
                new MessageText("said " + n),
                new MessageKey("key-" + (n % 5 == 0 ? "repeated" : "%08d".formatted(n))));
    }

    private static Function<Pair, Object> read(int upTo) {
        return pair -> new MarkMessagesReadCommand(pair.room(), pair.who(upTo % 2 == 0), upTo);
    }

    private static Function<Pair, Object> delete(int sequence) {
        return pair -> new DeleteMessageCommand(pair.room(), new MessageId(sequence), sequence, pair.opener());
    }

    private static Function<Pair, Object> leave(int who) {
        return pair -> new LeaveRoomCommand(pair.room(), pair.who(who == 0));
    }
}
