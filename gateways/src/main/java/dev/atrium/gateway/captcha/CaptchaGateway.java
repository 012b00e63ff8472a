package dev.atrium.gateway.captcha;

import org.jspecify.annotations.Nullable;

/** Checks what a visitor's captcha produced. */
public interface CaptchaGateway {

    /**
     * Answers within three seconds, whatever the service does.
     *
     * @param response the form's field {@code g-recaptcha-response}, as it came
     * @param remoteAddress the visitor's address, where known
     */
    CaptchaVerdict verify(@Nullable String response, @Nullable String remoteAddress);
}
