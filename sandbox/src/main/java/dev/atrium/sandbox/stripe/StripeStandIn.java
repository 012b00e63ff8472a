package dev.atrium.sandbox.stripe;

import dev.atrium.api.link.PublicUrl;
import dev.atrium.sandbox.settings.SandboxSettings;
import dev.atrium.sandbox.stripe.api.Routes;
import dev.atrium.sandbox.stripe.api.StripeKeys;
import dev.atrium.sandbox.stripe.books.Books;
import dev.atrium.sandbox.stripe.resource.Addresses;
import dev.atrium.sandbox.stripe.resource.StripeResources;
import dev.atrium.sandbox.stripe.webhook.WebhookTarget;
import dev.atrium.sandbox.stripe.webhook.Webhooks;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Stripe within the site: an account whose books outlive a restart, and webhooks to the site itself. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(StripeStandInSettings.class)
class StripeStandIn {

    @Bean
    Books stripeBooks(SandboxSettings sandbox) {
        return new Books(sandbox.data().resolve("stripe"), Clock.systemUTC());
    }

    @Bean
    StripeResources stripeResources(Books stripeBooks, PublicUrl site) {
        return new StripeResources(stripeBooks, new Addresses(site));
    }

    @Bean
    Routes stripeRoutes(StripeResources resources) {
        return resources.routes();
    }

    @Bean
    StripeKeys stripeKeys(StripeStandInSettings settings) {
        return new StripeKeys(settings.secretKey(), settings.publishableKey());
    }

    @Bean
    Webhooks stripeWebhooks(Books stripeBooks, StripeStandInSettings settings, Environment environment) {
        URI own = URI.create(
                "http://localhost:%s/stripe/webhook".formatted(environment.getProperty("server.port", "8080")));
        return new Webhooks(
                stripeBooks,
                new WebhookTarget(Optional.ofNullable(settings.webhookUrl()).orElse(own), settings.webhookSecret()),
                settings.late());
    }

    /** Stripe's SDK writes nested fields into an address as they are, and Tomcat takes brackets only where told to. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> bracketsInAddresses() {
        return factory ->
                factory.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", "[]"));
    }

    /** Not before: a webhook that nobody takes is only sent again later. */
    @Bean
    WebhookOpening webhookOpening(Webhooks webhooks) {
        return new WebhookOpening(webhooks);
    }

    record WebhookOpening(Webhooks webhooks) {

        @EventListener(ApplicationReadyEvent.class)
        void open() {
            webhooks.start();
        }
    }
}
