package dev.atrium.gateway.captcha;

import java.net.URI;

/**
 * What a page needs to show the captcha.
 *
 * @param siteKey public
 * @param script the address of its script, for the page and its Content-Security-Policy
 */
public record CaptchaWidget(String siteKey, URI script) {}
