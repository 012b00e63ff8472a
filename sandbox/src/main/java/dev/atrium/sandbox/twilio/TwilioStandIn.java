package dev.atrium.sandbox.twilio;

import dev.atrium.sandbox.settings.SandboxSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Twilio within the site: an account, and an inbox that outlives a restart. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
@EnableConfigurationProperties(TwilioAccount.class)
class TwilioStandIn {

    @Bean
    SmsInbox smsInbox(SandboxSettings sandbox) {
        return new SmsInbox(sandbox.data().resolve("sms"));
    }
}
