package dev.atrium.gateway.broadcast;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.Person;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is online is a number for less than a minute; it is named here so that the list of places is complete. */
@Component
class PresencePlace implements ErasablePlace {

    @Override
    public String name() {
        return "who is online";
    }

    @Override
    public Set<String> covers() {
        return Set.of("keys " + ValkeyPresence.PLACE);
    }

    @Override
    public String how() {
        return "ids without anything personal, forgotten " + PresenceBoard.LASTS.toSeconds()
                + " seconds after the last page";
    }

    @Override
    public void erase(Person person) {}

    @Override
    public long residue(Person person) {
        return 0;
    }
}
