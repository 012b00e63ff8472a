package dev.atrium.command.model;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.model.EditModelCommand;
import dev.atrium.api.model.ModelDeletedEvent;
import dev.atrium.api.model.ModelEditedEvent;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.NotTheCreatorException;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.model.RemoveModelCommand;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** What a member published, until its creator deletes it. Its fields are also the form of its snapshots. */
@Aggregate(type = "model", snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1")
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
@SuppressWarnings("NullAway.Init") // the first event sets every field
class Model {

    @AggregateIdentifier
    private ModelId id;

    @DataSubject
    private UserId creator;

    @PersonalData
    private ModelTitle title;

    private CountryCode country;

    /** For loading from events or a snapshot. */
    Model() {}

    @CommandHandler
    Model(PublishModelCommand command) {
        apply(new ModelPublishedEvent(command.modelId(), command.creator(), command.title(), command.country()));
    }

    @CommandHandler
    void handle(EditModelCommand command) {
        mustBeCreator(command.editor());
        if (!command.title().equals(title) || !command.country().equals(country)) {
            apply(new ModelEditedEvent(id, creator, command.title(), command.country()));
        }
    }

    @CommandHandler
    void handle(DeleteModelCommand command) {
        mustBeCreator(command.requestedBy());
        apply(new ModelDeletedEvent(id, creator));
    }

    @CommandHandler
    void handle(RemoveModelCommand command) {
        apply(new ModelDeletedEvent(id, creator));
    }

    private void mustBeCreator(UserId user) {
        if (!user.equals(creator)) {
            throw new NotTheCreatorException();
        }
    }

    @EventSourcingHandler
    void on(ModelPublishedEvent event) {
        id = event.modelId();
        creator = event.creator();
        title = event.title();
        country = event.country();
    }

    @EventSourcingHandler
    void on(ModelEditedEvent event) {
        title = event.title();
        country = event.country();
    }

    @EventSourcingHandler
    void on(ModelDeletedEvent event) {
        markDeleted();
    }
}
