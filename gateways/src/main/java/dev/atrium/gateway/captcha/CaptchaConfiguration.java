package dev.atrium.gateway.captcha;

import dev.atrium.api.operation.Dependency;
import dev.atrium.gateway.dependency.ReachableDependency;
import java.net.http.HttpClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The captcha is Google's reCAPTCHA, or what speaks its protocol at the configured address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaptchaProperties.class)
class CaptchaConfiguration {

    @Bean
    CaptchaWidget captchaWidget(CaptchaProperties properties) {
        return new CaptchaWidget(properties.siteKey(), properties.scriptUrl());
    }

    @Bean
    CaptchaGateway captchaGateway(CaptchaProperties properties, RestClient.Builder http) {
        return gateway(properties, http);
    }

    @Bean
    Dependency captchaDependency(CaptchaProperties properties) {
        return ReachableDependency.at("captcha", properties.verifyUrl());
    }

    static CaptchaGateway gateway(CaptchaProperties properties, RestClient.Builder http) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.timeout());
        return new RecaptchaGateway(
                properties, http.clone().requestFactory(requests).build(), new CaptchaResilience());
    }
}
