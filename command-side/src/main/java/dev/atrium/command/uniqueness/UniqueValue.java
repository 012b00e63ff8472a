package dev.atrium.command.uniqueness;

import dev.atrium.api.account.PhoneTakenException;
import dev.atrium.api.shared.CommandRejectedException;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.api.user.UserNameTakenException;
import java.util.function.Supplier;

/**
 * What no two users share. The order is the order in which values are claimed: the same for everybody, so that two
 * registrations never wait for each other in a circle, and so that the same conflict always gets the same answer.
 */
enum UniqueValue {
    USER_NAME("user-name", UserNameTakenException::new),
    EMAIL("email", EmailTakenException::new),
    PHONE("phone", PhoneTakenException::new);

    private final String stored;
    private final Supplier<CommandRejectedException> taken;

    UniqueValue(String stored, Supplier<CommandRejectedException> taken) {
        this.stored = stored;
        this.taken = taken;
    }

    /** Its name in the table, and the purpose of its fingerprints; never changed. */
    String stored() {
        return stored;
    }

    CommandRejectedException taken() {
        return taken.get();
    }
}
