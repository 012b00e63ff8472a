package dev.atrium.saga.deletion;

import dev.atrium.api.erasure.BelongingsView;
import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.FindBelongingsQuery;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.room.LeaveRoomCommand;
import dev.atrium.api.user.UserId;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Models and seats in private rooms: other members see them, so they end by events like any others. */
@Component
class Belongings implements ErasablePlace {

    private static final int BATCH = 100;

    private final QueryGateway queries;
    private final CommandGateway commands;
    private final Projections projections;

    Belongings(QueryGateway queries, CommandGateway commands, Projections projections) {
        this.queries = queries;
        this.commands = commands;
        this.projections = projections;
    }

    @Override
    public String name() {
        return "models and private rooms";
    }

    @Override
    public Set<String> covers() {
        return Set.of();
    }

    @Override
    public String how() {
        return "models are deleted, private rooms are left";
    }

    @Override
    public void erase(Person person) {
        eraseAll(List.of(person));
    }

    @Override
    public void eraseAll(List<Person> persons) {
        giveUp(persons.stream().map(Person::user).toList());
    }

    @Override
    public long residue(Person person) {
        BelongingsView left = of(person.user());
        return left.models().size() + left.rooms().size();
    }

    /** The projections are waited for once for all, and again for those who still had something. */
    void giveUp(List<UserId> users) {
        List<UserId> left = users;
        do {
            projections.awaitAll();
            left = left.stream().filter(this::hadSomething).toList();
        } while (!left.isEmpty());
    }

    private boolean hadSomething(UserId user) {
        BelongingsView had = of(user);
        had.models().forEach(model -> send(new DeleteModelCommand(model, user)));
        had.rooms().forEach(room -> send(new LeaveRoomCommand(room, user)));
        return !had.isEmpty();
    }

    private BelongingsView of(UserId user) {
        return queries.query(new FindBelongingsQuery(user, BATCH), ResponseTypes.instanceOf(BelongingsView.class))
                .join();
    }

    /** Somebody may have been quicker. */
    private void send(Object command) {
        try {
            commands.sendAndWait(command);
        } catch (AggregateNotFoundException gone) {
            // as it should be
        }
    }
}
