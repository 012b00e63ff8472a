package dev.atrium.gateway.sms;

import com.twilio.http.TwilioRestClient;
import dev.atrium.api.operation.Dependency;
import dev.atrium.gateway.dependency.ReachableDependency;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Text messages go by Twilio, or by what speaks its protocol at the configured address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TwilioProperties.class)
class SmsConfiguration {

    @Bean
    Dependency smsDependency(TwilioProperties properties) {
        return ReachableDependency.at("twilio", properties.baseUrl());
    }

    @Bean
    SmsGateway smsGateway(TwilioProperties properties) {
        TwilioRestClient twilio = new TwilioRestClient.Builder(properties.accountSid(), properties.authToken())
                .httpClient(new TwilioHttpClient(properties.baseUrl(), properties.timeout()))
                .build();
        return new TwilioSmsGateway(twilio, properties.from());
    }
}
