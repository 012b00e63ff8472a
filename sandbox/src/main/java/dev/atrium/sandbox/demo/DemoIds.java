package dev.atrium.sandbox.demo;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.user.UserId;
import io.hypersistence.tsid.TSID;
import java.time.Instant;

/**
 * Demo data has the same ids at every start, so a start that was cut short is simply repeated: what exists is refused by
 * the event store. The ids are time-sorted like all others, of moments before the site existed.
 */
final class DemoIds {

    private static final int TIME_SHIFT = 22;
    private static final long USERS = at("2026-01-01T00:00:00Z");
    private static final long ACCOUNTS = at("2026-01-02T00:00:00Z");
    private static final long VERIFICATIONS = at("2026-01-03T00:00:00Z");
    private static final long MODELS = at("2026-01-04T00:00:00Z");
    private static final long MESSAGES = at("2026-01-05T00:00:00Z");

    private DemoIds() {}

    static UserId user(int number) {
        return new UserId(USERS + spread(number));
    }

    static AccountId account(int number) {
        return new AccountId(ACCOUNTS + spread(number));
    }

    static long verification(int number) {
        return VERIFICATIONS + spread(number);
    }

    static long model(int number) {
        return MODELS + spread(number);
    }

    static MessageId message(int number) {
        return new MessageId(MESSAGES + spread(number));
    }

    /** One a millisecond. */
    private static long spread(int number) {
        return (long) number << TIME_SHIFT;
    }

    private static long at(String moment) {
        return (Instant.parse(moment).toEpochMilli() - TSID.TSID_EPOCH) << TIME_SHIFT;
    }
}
