package dev.atrium.eventstore.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.Erased;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.user.EmailAddress;
import dev.atrium.api.user.UserId;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private static final UserId ALICE = new UserId(101);

    private final Serializer serializer = TestSerializer.withFixedKeys();

    @Test
    void aSnapshotOfAnAggregateIsEncryptedToo() {
        Member member = new Member();
        member.id = ALICE;
        member.email = new EmailAddress("alice@example.org");
        member.note = "pd1:101:not a ciphertext, and not personal";

        Member read = roundTrip(member);

        assertThat(json(member)).doesNotContain("alice@").contains("pd1:101:");
        assertThat(read.email).isEqualTo(member.email);
        assertThat(read.note).isEqualTo(member.note);
    }

    @Test
    void aPartBelongsToThePersonOfTheWhole() {
        Whole whole = new Whole(ALICE, new Part("Grodzka 1"));

        assertThat(json(whole)).doesNotContain("Grodzka");
        assertThat(roundTrip(whole)).isEqualTo(whole);
    }

    @Test
    void whatIsErasedIsNotEncryptedAgain() {
        assertThat(json(new Whole(ALICE, new Part(Erased.PLACEHOLDER)))).contains("\"[erased]\"");
    }

    @Test
    void personalDataOfNobodyIsAMistake() {
        assertThatThrownBy(() -> json(new Part("Grodzka 1"))).hasStackTraceContaining("@DataSubject");
    }

    @Test
    void tokensOfAReplayAreReadBack() {
        Object token = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(-1), null);

        assertThat(roundTrip(token)).isEqualTo(token);
    }

    private String json(Object object) {
        return new String(serializer.serialize(object, byte[].class).getData(), UTF_8);
    }

    private <T> T roundTrip(T object) {
        return serializer.deserialize(serializer.serialize(object, byte[].class));
    }

    @JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
    static class Member {

        @DataSubject
        private @Nullable UserId id;

        @PersonalData
        private @Nullable EmailAddress email;

        private @Nullable String note;
    }

    record Whole(@DataSubject UserId owner, Part part) {}

    record Part(@PersonalData String address) {}
}
