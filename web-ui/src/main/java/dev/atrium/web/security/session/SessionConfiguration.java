package dev.atrium.web.security.session;

import dev.atrium.api.link.PublicUrl;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {

    private static final String EVERY_HOUR = "0 17 * * * *";

    @Bean
    JdbcIndexedSessionRepository storedSessions(
            JdbcOperations jdbc, PlatformTransactionManager transactions, SessionSettings settings) {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository repository = new JdbcIndexedSessionRepository(jdbc, ownTransaction);
        repository.setTableName("web_session");
        repository.setConversionService(SessionText.conversion());
        repository.setDefaultMaxInactiveInterval(settings.idle());
        repository.setCleanupCron(EVERY_HOUR);
        return repository;
    }

    @Bean
    @Primary
    SessionRepository<? extends Session> sessions(
            JdbcIndexedSessionRepository stored,
            SessionSettings settings,
            Clock clock,
            ApplicationEventPublisher endings) {
        return new SparingSessionRepository<>(stored, settings, clock, endings);
    }

    /** The cookie goes when the browser is closed; the session behind it ends by {@link SessionSettings}. */
    @Bean
    CookieSerializer sessionCookie(PublicUrl publicUrl) {
        boolean https = SiteCookies.secure(publicUrl);
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(SiteCookies.name("atrium_session", https));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(https);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
