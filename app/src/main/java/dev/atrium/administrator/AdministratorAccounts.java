package dev.atrium.administrator;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.admin.ListMembersQuery;
import dev.atrium.api.admin.ListedMembersPage;
import dev.atrium.api.admin.MemberFilter;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserNameTakenException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Makes administrators. What was interrupted is completed by trying again. */
@Component
class AdministratorAccounts {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String REASON = "made by the operator";

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final ProjectionProgress progress;
    private final NewcomerCheck check;

    AdministratorAccounts(
            CommandGateway commands, QueryGateway queries, ProjectionProgress progress, NewcomerCheck check) {
        this.commands = commands;
        this.queries = queries;
        this.progress = progress;
        this.check = check;
    }

    boolean exist() {
        awaitMembers();
        MemberFilter administrators = new MemberFilter(MemberFilter.Field.USER_NAME, "", Role.ADMIN, null, null);
        return !queries.query(
                        new ListMembersQuery(administrators, new Stretch("since", false, null, 1)),
                        ResponseTypes.instanceOf(ListedMembersPage.class))
                .join()
                .rows()
                .isEmpty();
    }

    /** A member with this name who knows this password is one whom an earlier, interrupted start has made. */
    void make(Newcomer newcomer) {
        Optional<CredentialsView> known = find(newcomer.userName());
        if (known.isEmpty()) {
            grant(register(check.registrationOf(newcomer)));
        } else if (check.isPasswordOf(known.get(), newcomer)) {
            grant(known.get().member().accountId());
        } else {
            throw new NoAdministratorException("somebody else has this user name");
        }
    }

    /** Returns false if there is no such member. */
    boolean promote(String userName) {
        Optional<CredentialsView> known = find(userName);
        known.ifPresent(member -> grant(member.member().accountId()));
        return known.isPresent();
    }

    private Optional<CredentialsView> find(String userName) {
        awaitMembers();
        return queries.query(
                        new FindCredentialsQuery(userName), ResponseTypes.optionalInstanceOf(CredentialsView.class))
                .join()
                .filter(found -> found.member().userName().value().equalsIgnoreCase(userName));
    }

    private AccountId register(RegisterUserCommand registration) {
        try {
            send(registration);
            return registration.accountId();
        } catch (UserNameTakenException | EmailTakenException taken) {
            throw new NoAdministratorException(String.valueOf(taken.getMessage()));
        }
    }

    private void grant(AccountId account) {
        send(new GrantRoleCommand(account, Role.ADMIN, REASON));
        awaitMembers();
    }

    private void send(Object command) {
        new CommandOrigin(null, "operator").call(() -> commands.sendAndWait(command));
    }

    private void awaitMembers() {
        if (!progress.await(Set.of(ProcessingGroups.MEMBERS), progress.head(), PATIENCE)) {
            throw new NoAdministratorException("the list of members is not up to date; try again in a while");
        }
    }
}
