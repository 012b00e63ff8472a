package dev.atrium.web.security.session;

import dev.atrium.api.user.UserId;
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

    /** Ends those that were begun with a password of before. */
    void endOutdated(UserId member, long passwordVersion) {
        end("""
                delete from web_session s where principal_name = ? and coalesce(
                    (select convert_from(attribute_bytes, 'UTF8')::bigint from web_session_attributes
                     where session_primary_id = s.primary_id and attribute_name = ?), -1) < ?
                returning session_id""", member.toString(), SignIn.PASSWORD_VERSION, passwordVersion);
    }

    private void end(String statement, Object... parameters) {
        List<String> ended = ownTransaction.execute(status ->
                jdbc.sql(statement).params(parameters).query(String.class).list());
        ended.forEach(id -> endings.publishEvent(new SessionEnded(id.strip())));
    }
}
