package dev.atrium.command.model;

import static dev.atrium.command.Members.ALICE;
import static dev.atrium.command.Members.BOB;

import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.model.EditModelCommand;
import dev.atrium.api.model.ModelDeletedEvent;
import dev.atrium.api.model.ModelEditedEvent;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelPublishedEvent;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.NotTheCreatorException;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.shared.CountryCode;
import org.axonframework.eventsourcing.AggregateDeletedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static final ModelId LAMP = new ModelId(3001);
    private static final ModelTitle TITLE = new ModelTitle("Reading lamp");
    private static final ModelTitle OTHER_TITLE = new ModelTitle("Desk lamp");
    private static final CountryCode POLAND = new CountryCode("PL");
    private static final CountryCode NORWAY = new CountryCode("NO");
    private static final ModelPublishedEvent PUBLISHED = new ModelPublishedEvent(LAMP, ALICE, TITLE, POLAND);
    private static final ModelDeletedEvent DELETED = new ModelDeletedEvent(LAMP, ALICE);

    private final AggregateTestFixture<Model> model = new AggregateTestFixture<>(Model.class);

    @Test
    void memberPublishesModel() {
        model.givenNoPriorActivity()
                .when(new PublishModelCommand(LAMP, ALICE, TITLE, POLAND))
                .expectEvents(PUBLISHED);
    }

    @Test
    void creatorEditsTitle() {
        model.given(PUBLISHED)
                .when(new EditModelCommand(LAMP, ALICE, OTHER_TITLE, POLAND))
                .expectEvents(new ModelEditedEvent(LAMP, ALICE, OTHER_TITLE, POLAND));
    }

    @Test
    void creatorEditsCountry() {
        model.given(PUBLISHED)
                .when(new EditModelCommand(LAMP, ALICE, TITLE, NORWAY))
                .expectEvents(new ModelEditedEvent(LAMP, ALICE, TITLE, NORWAY));
    }

    @Test
    void editWithoutAChangeDoesNothing() {
        model.given(PUBLISHED)
                .when(new EditModelCommand(LAMP, ALICE, TITLE, POLAND))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void editIsComparedWithTheLatestEdit() {
        model.given(PUBLISHED, new ModelEditedEvent(LAMP, ALICE, OTHER_TITLE, NORWAY))
                .when(new EditModelCommand(LAMP, ALICE, OTHER_TITLE, NORWAY))
                .expectNoEvents();
    }

    @Test
    void outsiderCannotEditModel() {
        model.given(PUBLISHED)
                .when(new EditModelCommand(LAMP, BOB, OTHER_TITLE, POLAND))
                .expectNoEvents()
                .expectException(NotTheCreatorException.class);
    }

    @Test
    void outsiderIsRejectedEvenWhereNothingWouldChange() {
        model.given(PUBLISHED)
                .when(new EditModelCommand(LAMP, BOB, TITLE, POLAND))
                .expectException(NotTheCreatorException.class);
    }

    @Test
    void creatorDeletesModel() {
        model.given(PUBLISHED)
                .when(new DeleteModelCommand(LAMP, ALICE))
                .expectEvents(DELETED)
                .expectMarkedDeleted();
    }

    @Test
    void outsiderCannotDeleteModel() {
        model.given(PUBLISHED)
                .when(new DeleteModelCommand(LAMP, BOB))
                .expectNoEvents()
                .expectException(NotTheCreatorException.class);
    }

    @Test
    void deletedModelCannotBeEdited() {
        model.given(PUBLISHED, DELETED)
                .when(new EditModelCommand(LAMP, ALICE, OTHER_TITLE, POLAND))
                .expectNoEvents()
                .expectException(AggregateDeletedException.class);
    }

    @Test
    void deletedModelCannotBeDeletedAgain() {
        model.given(PUBLISHED, DELETED)
                .when(new DeleteModelCommand(LAMP, ALICE))
                .expectNoEvents()
                .expectException(AggregateDeletedException.class);
    }

    @Test
    void unknownModelCannotBeEdited() {
        model.givenNoPriorActivity()
                .when(new EditModelCommand(LAMP, ALICE, TITLE, POLAND))
                .expectException(AggregateNotFoundException.class);
    }
}
