package dev.atrium.query.room;

import dev.atrium.api.user.UserId;

/**
 * One of the two places in a private room.
 *
 * @param present false once the member has left
 * @param readUpTo the newest message that the member has seen
 */
record Seat(UserId member, boolean present, long readUpTo) {

    static Seat of(UserId member) {
        return new Seat(member, true, 0);
    }

    Seat read(UserId reader, long upTo) {
        return member.equals(reader) ? new Seat(member, present, Math.max(readUpTo, upTo)) : this;
    }

    Seat left(UserId leaver) {
        return member.equals(leaver) ? new Seat(member, false, readUpTo) : this;
    }
}
