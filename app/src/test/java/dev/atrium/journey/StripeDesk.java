package dev.atrium.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.Webhook;
import com.stripe.param.CustomerListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens at Stripe: the payer's card, the operator's refunds, notices of every kind. */
final class StripeDesk {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WEBHOOK_SECRET = "whsec_sandbox";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final StripeClient stripe;

    StripeDesk(int port) {
        site = URI.create("http://localhost:" + port);
        stripe = StripeClient.builder()
                .setApiKey("sk_test_sandbox")
                .setApiBase(site + "/sandbox/stripe")
                .build();
    }

    /** The intent that a browser was given the secret of. */
    PaymentIntent intentOf(String clientSecret) throws StripeException {
        return stripe.v1().paymentIntents().retrieve(clientSecret.split("_secret_", -1)[0]);
    }

    /** What Stripe.js does when somebody pays; declined cards end in an exception there too. */
    void pay(PaymentIntent intent, String paymentMethod) throws StripeException {
        stripe.v1()
                .paymentIntents()
                .confirm(
                        intent.getId(),
                        PaymentIntentConfirmParams.builder()
                                .setPaymentMethod(paymentMethod)
                                .setReturnUrl(site + "/payment-success/")
                                .build());
    }

    void refund(PaymentIntent intent, long amount) throws StripeException {
        stripe.v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(amount)
                        .build());
    }

    Customer customer(String id) throws StripeException {
        return stripe.v1().customers().retrieve(id);
    }

    List<PaymentIntent> intentsOf(String customer) throws StripeException {
        return stripe.v1()
                .paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setCustomer(customer)
                        .setLimit(100L)
                        .build())
                .getData();
    }

    static String notice(String id, String type, String intentId) {
        return """
                {"id":"%s","object":"event","api_version":"2019-01-01","created":%d,"type":"%s",
                 "data":{"object":{"id":"%s","object":"payment_intent"}}}""".formatted(id, Instant.now().getEpochSecond(), type, intentId);
    }

    int send(String notice) throws IOException, InterruptedException {
        return send(notice, signature(notice, Instant.now()));
    }

    int send(String notice, String signature) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(site.resolve("/stripe/webhook"))
                        .header("Content-Type", "application/json")
                        .header("Stripe-Signature", signature)
                        .POST(BodyPublishers.ofString(notice, UTF_8))
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode();
    }

    static String signature(String notice, Instant at) {
        try {
            long time = at.getEpochSecond();
            return "t=" + time + ",v1=" + Webhook.Util.computeHmacSha256(WEBHOOK_SECRET, time + "." + notice);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a member, by their id at this site. */
    List<Customer> customersOf(String userId) throws StripeException {
        return stripe
                .v1()
                .customers()
                .list(CustomerListParams.builder().setLimit(100L).build())
                .getData()
                .stream()
                .filter(customer -> userId.equals(customer.getMetadata().get("user_id")))
                .toList();
    }

    List<Refund> refundsOf(PaymentIntent intent) throws StripeException {
        return stripe.v1()
                .refunds()
                .list(RefundListParams.builder()
                        .setPaymentIntent(intent.getId())
                        .build())
                .getData();
    }

    String chargeOf(PaymentIntent intent) throws StripeException {
        return stripe.v1().paymentIntents().retrieve(intent.getId()).getLatestCharge();
    }

    String disputeOf(PaymentIntent intent) throws StripeException {
        return stripe.v1()
                .disputes()
                .list(DisputeListParams.builder()
                        .setPaymentIntent(intent.getId())
                        .build())
                .getData()
                .getFirst()
                .getId();
    }

    /** How notices are sent from now on, such as {@code held}: not at all. */
    void sendNotices(String mode) throws IOException, InterruptedException {
        press("webhooks/mode", "mode", mode);
    }

    /** A button on Stripe's own page. */
    void press(String button, String field, String value) throws IOException, InterruptedException {
        HttpRequest pressing = HttpRequest.newBuilder(site.resolve("/sandbox/stripe/" + button))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(field + "=" + value))
                .build();
        int status = client.send(pressing, BodyHandlers.discarding()).statusCode();
        if (status != 303) {
            throw new IOException(button + " answered " + status);
        }
    }

    /** What Stripe shows of a kind of its objects, the newest first, whatever faults its API has. */
    List<JsonNode> shown(String kind) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        JSON.readTree(text("/sandbox/stripe.json")).path(kind).forEach(all::add);
        return all;
    }

    /** The deliveries of notices about an intent. */
    List<JsonNode> noticesAbout(String intentId) throws IOException, InterruptedException {
        return shown("webhooks").stream()
                .filter(notice -> notice.path("about").asString("").equals(intentId))
                .toList();
    }

    /** The sandbox's inbox. */
    String mails() throws IOException, InterruptedException {
        return text("/sandbox/mails.json");
    }

    long mailsTo(String address, String subject) throws IOException, InterruptedException {
        long found = 0;
        for (JsonNode mail : JSON.readTree(mails())) {
            boolean theirs = mail.path("to").toString().contains(address);
            found += theirs && mail.path("subject").asString("").contains(subject) ? 1 : 0;
        }
        return found;
    }

    private String text(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    void fault(String kind, int times) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(site.resolve("/sandbox/faults/stripe"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"kind\":\"%s\",\"times\":%d}".formatted(kind, times)))
                        .build(),
                BodyHandlers.discarding());
    }
}
