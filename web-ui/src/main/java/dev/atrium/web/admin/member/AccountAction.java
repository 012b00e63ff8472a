package dev.atrium.web.admin.member;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.action.ActionField;
import dev.atrium.web.admin.action.ActionInput;
import java.time.Instant;
import java.util.List;

/**
 * Something that an administrator can do to an account. Each is one bean; the account's page offers those that make sense, in
 * their {@code @Order}, and each has texts under {@code admin.<name>}.
 */
public interface AccountAction {

    /** Names it in addresses and in keys of texts. */
    String name();

    boolean isOffered(MemberView account, Instant now);

    /** What it asks for besides a reason. */
    default List<ActionField> fields(MemberView account, Instant now) {
        return List.of();
    }

    /** @param input with every field filled in rightly */
    Object command(MemberView account, ActionInput input);

    /** Whether it takes something away, so that it looks like that. */
    default boolean isHarsh() {
        return false;
    }
}
