package dev.atrium.gateway.captcha;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** reCAPTCHA's site verification over HTTP. */
class RecaptchaGateway implements CaptchaGateway {

    private static final Logger log = LoggerFactory.getLogger(RecaptchaGateway.class);

    /** Real ones have some 2,000; nobody's megabytes are sent on. */
    private static final int MAX_RESPONSE = 10_000;

    private final CaptchaProperties properties;
    private final RestClient http;
    private final CaptchaResilience resilience;

    RecaptchaGateway(CaptchaProperties properties, RestClient http, CaptchaResilience resilience) {
        this.properties = properties;
        this.http = http;
        this.resilience = resilience;
    }

    @Override
    public CaptchaVerdict verify(@Nullable String response, @Nullable String remoteAddress) {
        if (response == null || response.isBlank() || response.length() > MAX_RESPONSE) {
            return CaptchaVerdict.FAILED;
        }
        try {
            return verdictOf(resilience.call(() -> ask(response, remoteAddress)));
        } catch (RestClientException | CallNotPermittedException unavailable) {
            log.warn(
                    "captcha verification is unavailable: {}",
                    unavailable.getClass().getSimpleName());
            return CaptchaVerdict.UNAVAILABLE;
        }
    }

    private Answer ask(String response, @Nullable String remoteAddress) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("secret", properties.secret());
        form.add("response", response);
        if (remoteAddress != null) {
            form.add("remoteip", remoteAddress);
        }
        Answer answer = http.post()
                .uri(properties.verifyUrl())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(Answer.class);
        if (answer == null) {
            throw new RestClientException("empty answer");
        }
        return answer;
    }

    private static CaptchaVerdict verdictOf(Answer answer) {
        if (answer.success()) {
            return CaptchaVerdict.PASSED;
        }
        if (answer.blamesThisSite()) {
            log.error("the captcha service refuses this site: {}", answer.errors());
            return CaptchaVerdict.UNAVAILABLE;
        }
        return CaptchaVerdict.FAILED;
    }

    private record Answer(
            boolean success,
            @JsonProperty("error-codes") @Nullable List<String> errors) {

        /** A wrong secret is the operator's mistake, not the visitor's. */
        boolean blamesThisSite() {
            return errors != null
                    && errors.stream()
                            .anyMatch(error -> error.endsWith("-input-secret") || error.equals("bad-request"));
        }
    }
}
