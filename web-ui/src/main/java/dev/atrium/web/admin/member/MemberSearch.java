package dev.atrium.web.admin.member;

import dev.atrium.api.account.Role;
import dev.atrium.api.admin.MemberFilter;
import dev.atrium.api.admin.MemberFilter.Field;
import dev.atrium.api.admin.MemberFilter.Standing;
import dev.atrium.web.admin.ListAddress;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a filter from the address of a list of members; what is no filter reads as none. */
final class MemberSearch {

    private MemberSearch() {}

    static MemberFilter filter(ListAddress address) {
        return new MemberFilter(
                field(address),
                address.get("q"),
                find(Role.values(), address.get("role")).orElse(null),
                find(Standing.values(), address.get("standing")).orElse(null),
                verified(address.get("verified")));
    }

    static ListAddress inItsOrder(ListAddress address) {
        Field field = field(address);
        return address.searchedBy(
                switch (field) {
                    case USER_NAME -> "name";
                    case ID -> "since";
                    case EMAIL, LAST_NAME, PHONE -> name(field);
                });
    }

    private static Field field(ListAddress address) {
        return find(Field.values(), address.get("by")).orElse(Field.USER_NAME);
    }

    private static @Nullable Boolean verified(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    /** How a value is written in addresses and in keys of texts. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String text) {
        return Arrays.stream(values).filter(value -> name(value).equals(text)).findFirst();
    }
}
