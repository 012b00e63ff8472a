package dev.atrium.eventstore.personal;

import dev.atrium.api.personal.KeyRotation;

/** Wraps the secrets of the site at once, and the keys of persons a few hundred at a time. */
final class StoredKeyRotation implements KeyRotation {

    private static final int BATCH = 500;

    private final PersonKeyTable persons;
    private final StoredSiteSecrets secrets;

    StoredKeyRotation(PersonKeyTable persons, StoredSiteSecrets secrets) {
        this.persons = persons;
        this.secrets = secrets;
    }

    @Override
    public boolean wrapSome() {
        return secrets.wrapAnew() + persons.wrapAnew(BATCH) > 0;
    }

    @Override
    public Progress progress() {
        return persons.progress();
    }
}
