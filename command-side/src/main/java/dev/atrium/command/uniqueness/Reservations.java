package dev.atrium.command.uniqueness;

import dev.atrium.api.user.UserId;
import java.util.Collection;

/** Who has which unique value. An aggregate claims here before it applies the event that takes the value. */
public interface Reservations {

    /**
     * Claims all values or none. If another command is just claiming one of them, this waits until it is known whether
     * that command succeeds. Claims of a command that fails are void; claim
     * only what an event of this command takes.
     *
     * @throws dev.atrium.api.user.UserNameTakenException if somebody else has the user name
     * @throws dev.atrium.api.user.EmailTakenException if somebody else has the e-mail address
     * @throws dev.atrium.api.account.PhoneTakenException if somebody else has the phone number
     */
    void claim(UserId owner, Collection<Claim> claims);
}
