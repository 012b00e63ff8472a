package dev.atrium.saga.deletion;

import dev.atrium.api.deletion.CompleteAccountDeletionCommand;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.personal.DataKeys;
import dev.atrium.saga.erasure.ErasureLog;
import dev.atrium.saga.erasure.Places;
import dev.atrium.saga.erasure.Places.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * Erases every place, and looks whether anything is left. The receipt goes out before the key, because after it there is no
 * address; the erasure log is written before the key too, because from then on no backup may bring the person back. The receipt
 * comes first of all: a start that finds somebody in the log destroys the key at once, and would leave them without one.
 */
@Component
class ErasureStep implements DeletionStep, Leftovers {

    private final Projections projections;
    private final Places places;
    private final ErasureLog erasures;
    private final ReceiptMail receipts;
    private final DataKeys keys;
    private final CommandGateway commands;

    ErasureStep(
            Projections projections,
            Places places,
            ErasureLog erasures,
            ReceiptMail receipts,
            DataKeys keys,
            CommandGateway commands) {
        this.projections = projections;
        this.places = places;
        this.erasures = erasures;
        this.receipts = receipts;
        this.keys = keys;
        this.commands = commands;
    }

    @Override
    public DeletionPhase phase() {
        return DeletionPhase.USER_DELETABLE;
    }

    @Override
    public Consumer<DeletionWork> begin(List<DeletionWork> batch) {
        projections.awaitAll();
        var outcomes = places.erase(batch.stream().map(DeletionWork::person).toList());
        return work -> complete(work, Objects.requireNonNull(outcomes.get(work.person())));
    }

    private void complete(DeletionWork work, List<Outcome> outcomes) {
        requireNoResidue(outcomes);
        receipts.send(work, outcomes);
        erasures.add(work.person());
        keys.destroy(work.person().user());
        commands.sendAndWait(new CompleteAccountDeletionCommand(work.person().account()));
    }

    /** Neither receipt nor confirmation: both were had when the person left. */
    @Override
    public void erase(Person person) {
        projections.awaitAll();
        requireNoResidue(Objects.requireNonNull(places.erase(List.of(person)).get(person)));
    }

    private static void requireNoResidue(List<Outcome> outcomes) {
        List<String> left = outcomes.stream()
                .filter(outcome -> outcome.residue() > 0)
                .map(Outcome::place)
                .toList();
        if (!left.isEmpty()) {
            throw new ResidueLeftException(left);
        }
    }
}
