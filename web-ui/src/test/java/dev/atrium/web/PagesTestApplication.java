package dev.atrium.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.IdSource;
import dev.atrium.gateway.captcha.CaptchaGateway;
import dev.atrium.gateway.captcha.CaptchaVerdict;
import dev.atrium.gateway.captcha.CaptchaWidget;
import dev.atrium.web.layout.ContentSecurityPolicy;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The pages without a database: commands and queries are answered by the test, and a login is whatever it says. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan({
    "dev.atrium.web.assets",
    "dev.atrium.web.command",
    "dev.atrium.web.error",
    "dev.atrium.web.language",
    "dev.atrium.web.layout",
    "dev.atrium.web.legal",
    "dev.atrium.web.model"
})
public class PagesTestApplication {

    @Bean
    SecurityFilterChain everythingIsPublic(HttpSecurity http, CaptchaWidget captcha) {
        String policy = ContentSecurityPolicy.with(captcha.script());
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy)))
                .exceptionHandling(refusal ->
                        refusal.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/users/login")))
                .build();
    }

    @Bean
    FakeHouse house() {
        return new FakeHouse();
    }

    @Bean
    QueryGateway queryGateway(FakeHouse house) {
        QueryGateway queries = mock(QueryGateway.class);
        when(queries.query(any(), any(ResponseType.class)))
                .thenAnswer(call -> CompletableFuture.completedFuture(house.answer(call.getArgument(0))));
        return queries;
    }

    @Bean
    CommandGateway commandGateway() {
        return mock(CommandGateway.class);
    }

    @Bean
    ProjectionProgress progress() {
        ProjectionProgress progress = mock(ProjectionProgress.class);
        when(progress.await(any(), org.mockito.ArgumentMatchers.anyLong(), any()))
                .thenReturn(true);
        return progress;
    }

    @Bean
    CaptchaGateway captchas() {
        return (response, address) -> "sandbox-pass".equals(response) ? CaptchaVerdict.PASSED : CaptchaVerdict.FAILED;
    }

    @Bean
    CaptchaWidget captchaWidget() {
        return new CaptchaWidget("site-key", URI.create("/sandbox/recaptcha/api.js"));
    }

    @Bean
    IdSource ids() {
        return () -> 4711;
    }
}
