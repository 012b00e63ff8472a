package dev.atrium.command.account;

import dev.atrium.api.account.AccountId;
import java.util.function.Consumer;

/** Accounts, for commands of users that reach into them: both change in one unit of work, or neither does. */
@FunctionalInterface
public interface Accounts {

    void change(AccountId id, Consumer<Account> change);
}
