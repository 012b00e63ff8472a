package dev.atrium.saga.erasure;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.storage.PrivateObjects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Who was erased, kept outside the database: a restored backup of that does not know, and has to be told. An object for each
 * person, so that nodes need not take turns; the names say all there is to say, and nothing personal.
 */
@Component
public class ErasureLog {

    private static final String FOLDER = "erasures/";

    private final PrivateObjects objects;

    ErasureLog(PrivateObjects objects) {
        this.objects = objects;
    }

    public void add(Person person) {
        objects.store(FOLDER + person.user() + "-" + person.account(), new byte[0], "text/plain");
    }

    public void forEach(Consumer<Person> action) {
        objects.forEach(FOLDER, key -> read(key.substring(FOLDER.length())).ifPresent(action));
    }

    private static Optional<Person> read(String name) {
        int hyphen = name.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        return UserId.parse(name.substring(0, hyphen))
                .flatMap(user -> AccountId.parse(name.substring(hyphen + 1)).map(account -> new Person(user, account)));
    }
}
