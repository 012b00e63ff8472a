package dev.atrium.sandbox.stripe.webhook;

import java.net.URI;

/** Where webhooks go, and the secret that signs them. */
public record WebhookTarget(URI url, String secret) {

    /** Without the secret, so that no log line can hold it. */
    @Override
    public String toString() {
        return "WebhookTarget " + url;
    }
}
