package dev.atrium.web.admin.member;

import dev.atrium.api.account.DeactivateAccountCommand;
import dev.atrium.api.account.GrantRoleCommand;
import dev.atrium.api.account.LiftSuspensionCommand;
import dev.atrium.api.account.ReactivateAccountCommand;
import dev.atrium.api.account.RevokeRoleCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.action.ActionField;
import dev.atrium.web.admin.action.ActionField.Choice;
import dev.atrium.web.admin.action.ActionField.Moment;
import dev.atrium.web.admin.action.ActionInput;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What can be done about the standing and the roles of an account. */
@Configuration(proxyBeanMethods = false)
class AccountActions {

    private static final Duration USUAL_SUSPENSION = Duration.ofDays(7);

    @Bean
    @Order(10)
    AccountAction suspend(Clock clock) {
        return new AccountAction() {
            @Override
            public String name() {
                return "suspend";
            }

            @Override
            public boolean isOffered(MemberView account, Instant now) {
                return account.active();
            }

            @Override
            public List<ActionField> fields(MemberView account, Instant now) {
                return List.of(new Moment("until", now.plus(USUAL_SUSPENSION)));
            }

            @Override
            public Object command(MemberView account, ActionInput input) {
                return new SuspendAccountCommand(
                        account.accountId(), clock.instant(), input.moment("until"), input.reason());
            }

            @Override
            public boolean isHarsh() {
                return true;
            }
        };
    }

    @Bean
    @Order(20)
    AccountAction lift() {
        return new SimpleAction("lift", false, MemberView::suspendedAt) {
            @Override
            public Object command(MemberView account, ActionInput input) {
                return new LiftSuspensionCommand(account.accountId(), input.reason());
            }
        };
    }

    @Bean
    @Order(30)
    AccountAction deactivate() {
        return new SimpleAction("deactivate", true, (account, now) -> account.active()) {
            @Override
            public Object command(MemberView account, ActionInput input) {
                return new DeactivateAccountCommand(account.accountId(), input.reason());
            }
        };
    }

    @Bean
    @Order(40)
    AccountAction reactivate() {
        return new SimpleAction("reactivate", false, (account, now) -> !account.active()) {
            @Override
            public Object command(MemberView account, ActionInput input) {
                return new ReactivateAccountCommand(account.accountId(), input.reason());
            }
        };
    }

    @Bean
    @Order(50)
    AccountAction grantRole() {
        return new RoleAction("grant-role", false) {
            @Override
            Predicate<Role> choice(MemberView account) {
                return role -> !account.roles().contains(role);
            }

            @Override
            public Object command(MemberView account, ActionInput input) {
                return new GrantRoleCommand(account.accountId(), role(input), input.reason());
            }
        };
    }

    @Bean
    @Order(60)
    AccountAction revokeRole() {
        return new RoleAction("revoke-role", true) {
            @Override
            Predicate<Role> choice(MemberView account) {
                return account.roles()::contains;
            }

            @Override
            public Object command(MemberView account, ActionInput input) {
                return new RevokeRoleCommand(account.accountId(), role(input), input.reason());
            }
        };
    }

    /** Asks which role, of those that make sense. */
    private abstract static class RoleAction extends SimpleAction {

        RoleAction(String name, boolean harsh) {
            super(name, harsh, (account, now) -> true);
        }

        abstract Predicate<Role> choice(MemberView account);

        @Override
        public boolean isOffered(MemberView account, Instant now) {
            return choices(account).findAny().isPresent();
        }

        @Override
        public List<ActionField> fields(MemberView account, Instant now) {
            return List.of(
                    new Choice("role", choices(account).map(MemberSearch::name).toList()));
        }

        /** Being a member is what everybody is; deactivating ends that. */
        private Stream<Role> choices(MemberView account) {
            return Stream.of(Role.STAFF, Role.AUDITOR, Role.ADMIN).filter(choice(account));
        }

        static Role role(ActionInput input) {
            return Role.valueOf(input.choice("role").toUpperCase(Locale.ROOT));
        }
    }
}
