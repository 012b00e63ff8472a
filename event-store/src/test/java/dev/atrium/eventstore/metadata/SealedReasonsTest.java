package dev.atrium.eventstore.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.PhoneNumberRemovedEvent;
import dev.atrium.api.operation.OperationId;
import dev.atrium.api.operation.OperationRecordedEvent;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.user.UserId;
import dev.atrium.eventstore.serialization.TestSerializer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class SealedReasonsTest {

    private static final PhoneNumberRemovedEvent ABOUT_ALICE =
            new PhoneNumberRemovedEvent(new AccountId(201), new UserId(101));
    private static final OperationRecordedEvent ABOUT_NOBODY =
            new OperationRecordedEvent(new OperationId(1), "rebuild", "members");

    private final SealedReasons reasons = new SealedReasons(TestSerializer.textsWithFixedKeys());

    @Test
    void reasonBelongsToWhomTheEventIsAbout() {
        assertThat(reason(ABOUT_ALICE, "alice asked")).startsWith("pd1:101:").doesNotContain("alice");
    }

    @Test
    void reasonOfAnOperationBelongsToTheOperator() {
        assertThat(reason(ABOUT_NOBODY, "bob broke it")).startsWith("pd1:102:").doesNotContain("bob");
    }

    @Test
    void whatIsSealedIsPassedOnAsItIs() {
        String sealed = reason(ABOUT_ALICE, "alice asked");

        assertThat(reason(ABOUT_NOBODY, sealed)).isEqualTo(sealed);
    }

    @Test
    void whatOnlyLooksSealedIsSealed() {
        assertThat(reason(ABOUT_ALICE, "pd1:101:bm90IHJlYWxseQ"))
                .startsWith("pd1:101:")
                .doesNotContain("bm90IHJlYWxseQ");
    }

    @Test
    void membersGiveNoReason() {
        EventMessage<?> event = GenericEventMessage.asEventMessage(ABOUT_ALICE);

        assertThat(reasons.handle(event)).isSameAs(event);
    }

    private String reason(Object event, String reason) {
        EventMessage<?> message =
                new GenericEventMessage<>(event, Map.of(CommandOrigin.REASON, reason, CommandOrigin.ACTOR, "102"));
        EventMessage<?> sealed = reasons.handle(List.of(message)).apply(0, message);
        return Objects.toString(sealed.getMetaData().get(CommandOrigin.REASON));
    }
}
