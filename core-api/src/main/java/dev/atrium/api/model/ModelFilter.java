package dev.atrium.api.model;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for; the parts combine.
 *
 * @param text matched against titles, ignoring case and diacritics, with small typos; empty for any
 * @param creatorName part of the creator's user name; empty for any
 */
public record ModelFilter(
        String text,
        String creatorName,
        @Nullable UserId creatorId,
        @Nullable CountryCode country) {

    public static final ModelFilter NONE = new ModelFilter("", "", null, null);

    public boolean isNone() {
        return equals(NONE);
    }
}
