package dev.atrium.command.account;

import dev.atrium.api.account.AccountId;
import java.util.function.Consumer;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Loads accounts within the command that is being handled. Whoever does so holds the user already, and no command on an
 * account waits for a user: so two commands never wait for each other in a circle.
 */
@Component
class StoredAccounts implements Accounts {

    /** Asked for late, because Axon's configuration is made of the handlers that use this. */
    private final ObjectProvider<Configuration> axon;

    StoredAccounts(ObjectProvider<Configuration> axon) {
        this.axon = axon;
    }

    @Override
    public void change(AccountId id, Consumer<Account> change) {
        axon.getObject().repository(Account.class).load(id.toString()).execute(change);
    }
}
