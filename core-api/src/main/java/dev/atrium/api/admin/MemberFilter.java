package dev.atrium.api.admin;

import dev.atrium.api.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Which members to list.
 *
 * @param by where the text is looked for
 * @param text what the field begins with, ignoring case; empty for all
 * @param verified whether the address is proven; null for both
 */
public record MemberFilter(
        Field by,
        String text,
        @Nullable Role role,
        @Nullable Standing standing,
        @Nullable Boolean verified) {

    /** Where a text is looked for. Each of these has an index; a search over all at once could not have one. */
    public enum Field {
        USER_NAME,
        EMAIL,
        LAST_NAME,
        PHONE,
        /** Of the user or of the account, whole. */
        ID
    }

    /** Whether somebody may use the site. */
    public enum Standing {
        ACTIVE,
        SUSPENDED,
        DEACTIVATED
    }

    public static final MemberFilter NONE = new MemberFilter(Field.USER_NAME, "", null, null, null);
}
