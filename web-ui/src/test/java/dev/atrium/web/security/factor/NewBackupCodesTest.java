package dev.atrium.web.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.account.AccountId;
import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NewBackupCodesTest {

    private static final AccountId ALICES = new AccountId(201);
    private static final AccountId BOBS = new AccountId(202);

    private final NewBackupCodes codes = NewBackupCodes.of(ALICES, new SecureRandom());

    @Test
    void thereAreTenDifferentOnesOfSixtyBits() {
        assertThat(codes.codes())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9abcdefghjkmnpqrstvwxyz]{4}-){2}[0-9abcdefghjkmnpqrstvwxyz]{4}"));
        assertThat(codes.hashes().left()).isEqualTo(10);
    }

    @Test
    void codeIsKnownHoweverItIsTyped() {
        for (String code : codes.codes()) {
            String shouted =
                    " " + code.toUpperCase(Locale.ROOT).replace('-', ' ').replace('0', 'O') + "\n";
            assertThat(codes.hashes().contains(NewBackupCodes.hash(ALICES, shouted)))
                    .isTrue();
        }
    }

    @Test
    void codeOfOneAccountIsWorthNothingForAnother() {
        String code = codes.codes().getFirst();
        assertThat(codes.hashes().contains(NewBackupCodes.hash(BOBS, code))).isFalse();
    }

    @Test
    void hashesTellNothing() {
        assertThat(codes.codes()).noneMatch(code -> codes.hashes().value().contains(code));
    }
}
