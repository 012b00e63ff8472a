package dev.atrium.eventstore.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void axonNamesMessagesByThem() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
    }

    @Test
    void theyBeginWithTheTimeAndAreUnique() {
        long before = System.currentTimeMillis();
        UUID first = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());

        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(first.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
        assertThat(Stream.generate(IdentifierFactory.getInstance()::generateIdentifier)
                        .limit(10_000))
                .doesNotHaveDuplicates();
    }
}
