package dev.atrium.web.security.session;

import dev.atrium.api.user.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends sessions of a member without their doing, on whichever node they are used. When a method returns, no request is
 * answered in one of them any more, and the sockets that live by them are being closed on every node.
 */
@Component
public class MemberSessions {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ApplicationEventPublisher endings;

    MemberSessions(JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher endings) {
        this.jdbc = jdbc;
        // Committed before anybody is told: a socket that is closed and comes back at once must not find its session.
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.endings = endings;
    }

    public void endAll(UserId member) {
        end("delete from web_session where principal_name = ? returning session_id", member.toString());
    }

    /** @param keepSessionId of the session in which the member asked for it */
    public void endOthers(UserId member, String keepSessionId) {
        end(
                "delete from web_session where principal_name = ? and session_id <> ? returning session_id",
                member.toString(),
                keepSessionId);
    }

    /** Leaves those that were begun with what counts since that moment, such as a new password. */
    void endBegunBefore(UserId member, Instant moment) {
        end(
                "delete from web_session where principal_name = ? and creation_time < ? returning session_id",
                member.toString(),
                moment.toEpochMilli());
    }

    private void end(String statement, Object... parameters) {
        List<String> ended = ownTransaction.execute(status ->
                jdbc.sql(statement).params(parameters).query(String.class).list());
        ended.forEach(id -> endings.publishEvent(new SessionEnded(id.strip())));
    }
}
