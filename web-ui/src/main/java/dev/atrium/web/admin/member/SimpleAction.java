package dev.atrium.web.admin.member;

import dev.atrium.api.user.MemberView;
import java.time.Instant;
import java.util.function.BiPredicate;

/** An action that asks for nothing but a reason. */
abstract class SimpleAction implements AccountAction {

    private final String name;
    private final boolean harsh;
    private final BiPredicate<MemberView, Instant> offered;

    SimpleAction(String name, boolean harsh, BiPredicate<MemberView, Instant> offered) {
        this.name = name;
        this.harsh = harsh;
        this.offered = offered;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isOffered(MemberView account, Instant now) {
        return offered.test(account, now);
    }

    @Override
    public boolean isHarsh() {
        return harsh;
    }
}
