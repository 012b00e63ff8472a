package dev.atrium.gateway.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import dev.atrium.gateway.StandInSite;
import dev.atrium.sandbox.stripe.webhook.WebhookMode;
import dev.atrium.sandbox.stripe.webhook.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at the site, read and verified by the official SDK. */
class StripeWebhookTest {

    private final List<Event> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer endpoint;
    private StandInSite site;
    private StripeClient stripe;

    @BeforeEach
    void listen() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/stripe/webhook", exchange -> {
            String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refused) {
                receive(payload, exchange.getRequestHeaders().getFirst("Stripe-Signature"));
            }
            exchange.sendResponseHeaders(refused ? 500 : 200, -1);
            exchange.close();
        });
        endpoint.start();
        site = new StandInSite(
                "stripe",
                "atrium.sandbox.stripe.webhook-url=http://127.0.0.1:%d/stripe/webhook"
                        .formatted(endpoint.getAddress().getPort()));
        stripe = StripeSdk.client(site, StripeSdk.SECRET_KEY);
    }

    private void receive(String payload, String signature) {
        try {
            received.add(Webhook.constructEvent(payload, signature, "whsec_sandbox"));
        } catch (StripeException forged) {
            throw new AssertionError(forged);
        }
    }

    @AfterEach
    void end() {
        site.close();
        endpoint.stop(0);
    }

    @Test
    void everyStepOfAPaymentIsTold() throws StripeException {
        PaymentIntent intent = StripeSdk.pay(stripe, StripeSdk.intent(stripe), "pm_card_visa");

        await().untilAsserted(() ->
                assertThat(types()).contains("payment_intent.created", "charge.succeeded", "payment_intent.succeeded"));
        Event succeeded = received.stream()
                .filter(event -> event.getType().equals("payment_intent.succeeded"))
                .findFirst()
                .orElseThrow();
        assertThat(succeeded.getDataObjectDeserializer().getObject())
                .as("written in the version that the SDK reads")
                .hasValueSatisfying(
                        object -> assertThat(((PaymentIntent) object).getId()).isEqualTo(intent.getId()));
    }

    @Test
    void whatIsNotTakenIsSentAgain() throws StripeException {
        refusals.set(2);

        StripeSdk.alice(stripe);

        await().untilAsserted(() -> assertThat(types()).containsExactly("customer.created"));
    }

    @Test
    void webhooksMayBeDoubled() throws StripeException {
        webhooks().setMode(WebhookMode.DUPLICATE);

        StripeSdk.alice(stripe);

        await().untilAsserted(() -> assertThat(types()).containsExactly("customer.created", "customer.created"));
        assertThat(received)
                .extracting(Event::getId)
                .containsOnly(received.getFirst().getId());
    }

    @Test
    void webhooksMayBeHeldAndComeInAnotherOrder() throws StripeException {
        webhooks().setMode(WebhookMode.REORDERED);

        StripeSdk.pay(stripe, StripeSdk.intent(stripe), "pm_card_visa");

        await().untilAsserted(() -> assertThat(types()).hasSize(3));
        assertThat(types()).last().isEqualTo("payment_intent.created");
    }

    @Test
    void heldWebhooksComeWhenLetGo() throws StripeException {
        webhooks().setMode(WebhookMode.HELD);
        StripeSdk.alice(stripe);
        assertThat(received).isEmpty();

        webhooks().setMode(WebhookMode.NORMAL);

        await().untilAsserted(() -> assertThat(types()).containsExactly("customer.created"));
    }

    private Webhooks webhooks() {
        return site.bean(Webhooks.class);
    }

    private List<String> types() {
        return received.stream().map(Event::getType).toList();
    }
}
