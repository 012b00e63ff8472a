package dev.atrium.eventstore.processing;

import dev.atrium.api.model.ModelPublishedEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Import;

/** Groups in which nothing fails, before and after the one that does, whichever way a map orders them. */
@Import({Bystanders.First.class, Bystanders.Second.class, Bystanders.Third.class})
class Bystanders {

    @ProcessingGroup("first-bystander")
    static class First {
        @EventHandler
        void on(ModelPublishedEvent event) {}
    }

    @ProcessingGroup("second-bystander")
    static class Second {
        @EventHandler
        void on(ModelPublishedEvent event) {}
    }

    @ProcessingGroup("third-bystander")
    static class Third {
        @EventHandler
        void on(ModelPublishedEvent event) {}
    }
}
