package dev.atrium.web.admin.member;

import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.deletion.StopAccountDeletionCommand;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.admin.action.ActionField;
import dev.atrium.web.admin.action.ActionField.Moment;
import dev.atrium.web.admin.action.ActionInput;
import dev.atrium.web.command.Queries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Scheduling and stopping the deletion of an account; one that failed is retried from the list of deletions. */
@Configuration(proxyBeanMethods = false)
class DeletionActions {

    private static final Duration USUAL_DELAY = Duration.ofDays(30);
    private static final String DATE = "deletion-date";

    @Bean
    @Order(80)
    AccountAction scheduleDeletion(Queries queries, Clock clock) {
        return new SimpleAction(
                "schedule-deletion",
                true,
                (account, now) -> find(queries, account).isEmpty()) {
            @Override
            public List<ActionField> fields(MemberView account, Instant now) {
                return List.of(new Moment(DATE, now.plus(USUAL_DELAY)));
            }

            @Override
            public Object command(MemberView account, ActionInput input) {
                return new ScheduleAccountDeletionCommand(
                        account.accountId(), account.email(), account.language(), clock.instant(), input.moment(DATE));
            }
        };
    }

    @Bean
    @Order(90)
    AccountAction stopDeletion(Queries queries) {
        return new SimpleAction(
                "stop-deletion",
                false,
                (account, now) -> find(queries, account)
                        .filter(deletion -> deletion.phase() == DeletionPhase.PENDING)
                        .isPresent()) {
            @Override
            public Object command(MemberView account, ActionInput input) {
                return new StopAccountDeletionCommand(account.accountId(), account.email(), account.language());
            }
        };
    }

    private static Optional<DeletionView> find(Queries queries, MemberView account) {
        return queries.find(new FindDeletionQuery(account.accountId()), DeletionView.class);
    }
}
