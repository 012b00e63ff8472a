package dev.atrium.gateway.broadcast;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.Person;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How often somebody did something is known for seconds; it is named here so that the list of places is complete. */
@Component
class LimitPlace implements ErasablePlace {

    @Override
    public String name() {
        return "how much somebody says";
    }

    @Override
    public Set<String> covers() {
        return Set.of("keys " + ValkeyLimit.WHO);
    }

    @Override
    public String how() {
        return "ids and moments without anything personal, forgotten ten seconds after the last message";
    }

    @Override
    public void erase(Person person) {}

    @Override
    public long residue(Person person) {
        return 0;
    }
}
