package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.ConfirmUserDeletableCommand;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.EraseUserCommand;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Gives up what the member made: models and seats in private rooms by commands of their own, the identity last. */
@Component
class BelongingsStep implements DeletionStep {

    private final Belongings belongings;
    private final DeletionWorkTable table;
    private final QueryGateway queries;
    private final CommandGateway commands;

    BelongingsStep(Belongings belongings, DeletionWorkTable table, QueryGateway queries, CommandGateway commands) {
        this.belongings = belongings;
        this.table = table;
        this.queries = queries;
        this.commands = commands;
    }

    @Override
    public DeletionPhase phase() {
        return DeletionPhase.STRIPE_COMPLETED;
    }

    @Override
    public Consumer<DeletionWork> begin(List<DeletionWork> batch) {
        belongings.giveUp(batch.stream().map(work -> work.person().user()).toList());
        return this::giveUpIdentity;
    }

    private void giveUpIdentity(DeletionWork work) {
        rememberAddress(work);
        commands.sendAndWait(
                new EraseUserCommand(work.person().user(), work.person().account()));
        commands.sendAndWait(new ConfirmUserDeletableCommand(work.person().account()));
    }

    /** For the receipt: soon nobody else knows it. Tried again, it is remembered already. */
    private void rememberAddress(DeletionWork work) {
        queries.query(new FindMemberQuery(work.person().user()), ResponseTypes.optionalInstanceOf(MemberView.class))
                .join()
                .ifPresent(member ->
                        table.remember(work.person(), work.details().reachableAt(member.email(), member.language())));
    }
}
