package dev.atrium.command.uniqueness;

import static dev.atrium.command.Members.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.command.CommandNode;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

class ReservationsRebuildIT {

    private final CommandNode node = CommandNode.shared();

    @Test
    void replayMakesTheSameReservationsAgain() {
        node.sendAndWait(registration(20_000_001, "rebuilt", "rebuilt@example.org", new PhoneNumber("+48600100600")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rows("not confirmed")).isEmpty());
        List<String> lived = rows("true");

        StreamingEventProcessor processor = node.get(EventProcessingConfiguration.class)
                .eventProcessor(ProcessingGroups.RESERVATIONS, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        node.jdbc().sql("delete from reservation").update();
        processor.resetTokens();
        processor.start();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(rows("true")).isEqualTo(lived));
        assertThat(lived).hasSizeGreaterThanOrEqualTo(3);
    }

    private List<String> rows(String condition) {
        return node.jdbc()
                .sql("select kind || encode(fingerprint, 'hex') || owner || confirmed from reservation where "
                        + condition + " order by kind, fingerprint")
                .query(String.class)
                .list();
    }
}
