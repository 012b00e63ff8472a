package dev.atrium.api.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1.0", " 1", "٣", "9223372036854775808", "99999999999999999999", "0x1"})
    void onlyPositiveDecimalsAreIds(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }

    @Test
    void theLargestIdIsRead() {
        assertThat(Ids.parse("9223372036854775807")).contains(Long.MAX_VALUE);
    }

    @Test
    void idsOfTwoNodesNeverMeetAndGrow() {
        IdSource one = new TsidSource(1);
        IdSource two = new TsidSource(2);
        Set<Long> seen = new HashSet<>();
        long last = 0;
        for (int i = 0; i < 10_000; i++) {
            long id = one.next();
            assertThat(id).isGreaterThan(last);
            last = id;
            assertThat(seen.add(id)).isTrue();
            assertThat(seen.add(two.next())).isTrue();
        }
    }
}
