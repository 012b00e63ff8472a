package dev.atrium.gateway.payment;

import com.stripe.StripeClient;
import dev.atrium.api.operation.Dependency;
import dev.atrium.gateway.dependency.ReachableDependency;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Money is taken by Stripe, or by what speaks its protocol at the configured address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentProperties.class)
class PaymentConfiguration {

    @Bean
    PaymentWidget paymentWidget(PaymentProperties properties) {
        return new PaymentWidget(properties.publishableKey(), properties.scriptUrl());
    }

    @Bean
    Dependency stripeDependency(PaymentProperties properties) {
        return ReachableDependency.at("stripe", properties.apiBase());
    }

    @Bean
    PaymentGateway paymentGateway(PaymentProperties properties, Clock clock) {
        StripeClient client = StripeClient.builder()
                .setApiKey(properties.secretKey())
                .setApiBase(properties.apiBase().toString())
                .setConnectTimeout((int) properties.connectTimeout().toMillis())
                .setReadTimeout((int) properties.readTimeout().toMillis())
                // Repeating is for StripeCalls, which knows what there is time for.
                .setMaxNetworkRetries(0)
                .build();
        return new StripePaymentGateway(client, new StripeCalls(), clock);
    }

    @Bean
    PaymentWebhooks paymentWebhooks(PaymentProperties properties, Clock clock) {
        return new StripeWebhooks(properties.webhookSecret(), properties.tolerance(), clock);
    }
}
