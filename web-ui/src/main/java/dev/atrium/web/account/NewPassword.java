package dev.atrium.web.account;

import dev.atrium.api.user.MemberView;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new password as it was typed, twice.
 *
 * @param field its name in the form; a 1 and a 2 follow
 * @param own what its owner is known by, and it should have little in common with
 */
public record NewPassword(String field, String first, String second, List<String> own) {

    public static NewPassword of(MemberView owner, String field, String first, String second) {
        String phone = owner.phone() == null ? "" : owner.phone().value();
        List<String> own = Stream.of(
                        owner.userName().value(),
                        owner.firstName().value(),
                        owner.lastName().value(),
                        owner.email().value(),
                        phone)
                .filter(value -> !value.isEmpty())
                .toList();
        return new NewPassword(field, first, second, own);
    }

    /** Hidden, so that no log line can hold it. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
