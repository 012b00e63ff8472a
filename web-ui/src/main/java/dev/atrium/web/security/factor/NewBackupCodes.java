package dev.atrium.web.security.factor;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.mfa.BackupCodes;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ten backup codes that were just made. They can be read here and nowhere else; what is kept of them are hashes.
 *
 * @param codes as they are shown, in groups of four
 */
public record NewBackupCodes(List<String> codes, BackupCodes hashes) {

    private static final int HOW_MANY = 10;
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    /** Without letters that look like digits, or like each other: 32 signs, so 5 bits each. */
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    static NewBackupCodes of(AccountId account, SecureRandom random) {
        List<String> codes =
                Stream.generate(() -> code(random)).distinct().limit(HOW_MANY).toList();
        return new NewBackupCodes(
                codes,
                BackupCodes.of(codes.stream().map(code -> hash(account, code)).toList()));
    }

    static String hash(AccountId account, String typed) {
        return PendingChallenge.sha256("backup-code " + account + " " + TypedCode.backup(typed));
    }

    private static String code(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    @Override
    public String toString() {
        return "NewBackupCodes";
    }
}
