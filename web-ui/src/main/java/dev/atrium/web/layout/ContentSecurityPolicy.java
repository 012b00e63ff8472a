package dev.atrium.web.layout;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a page may load and do: only what this site serves, and the captcha's script and members' pictures where those come from elsewhere. No
 * inline script, no inline style, no eval.
 */
public final class ContentSecurityPolicy {

    public static final String HEADER = "Content-Security-Policy";

    private ContentSecurityPolicy() {}

    /** The header's value for pages with this captcha; its script may stand on this site, as a path. */
    public static String with(URI captchaScript) {
        return with(captchaScript, "");
    }

    /** @param pictures the origin from which members' pictures come, empty for this site */
    public static String with(URI captchaScript, String pictures) {
        String captcha = origin(captchaScript);
        // Google's loader fetches the rest of reCAPTCHA from a host of its own.
        String scripts = captcha.isEmpty() ? "" : captcha + " https://www.gstatic.com/recaptcha/";
        return String.join(
                "; ",
                "default-src 'self'",
                ("script-src 'self' " + scripts).strip(),
                ("frame-src 'self' " + captcha).strip(),
                // Bootstrap's check marks and arrows are pictures within its style sheet.
                ("img-src 'self' data: " + pictures).strip(),
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    /**
     * The header's value for pages on which one pays; Stripe's script may stand on this site, as a path. From elsewhere it
     * brings frames for the card's fields and for the bank's questions, and talks to Stripe by itself.
     *
     * @param pictures the origin from which members' pictures come, empty for this site
     */
    public static String forPayments(URI script, String pictures) {
        String stripe = origin(script);
        boolean elsewhere = !stripe.isEmpty();
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'" + (elsewhere ? " " + stripe + " https://*.js.stripe.com" : ""),
                "frame-src 'self'"
                        + (elsewhere ? " " + stripe + " https://*.js.stripe.com https://hooks.stripe.com" : ""),
                "connect-src 'self'" + (elsewhere ? " https://api.stripe.com" : ""),
                ("img-src 'self' data: " + pictures).strip() + (elsewhere ? " https://*.stripe.com" : ""),
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    private static String origin(URI script) {
        @Nullable String authority = script.getAuthority();
        return authority == null ? "" : script.getScheme() + "://" + authority;
    }
}
