package dev.atrium.journey;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site's account at the stand-in for Stripe, as its owner sees it. */
final class StripeAccount {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Page page;

    StripeAccount(Page page) {
        this.page = page;
    }

    /** The client secret of a new intent over twelve pounds and a quarter. */
    String newIntent() {
        FormData form = FormData.create().set("amount", "1225").set("currency", "gbp");
        APIResponse answer = page.request()
                .post(
                        "/sandbox/stripe/v1/payment_intents",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer sk_test_sandbox")
                                .setForm(form));
        return JSON.readTree(answer.text()).path("client_secret").asString();
    }

    JsonNode intent(String clientSecret) {
        return newest("payment_intents", "client_secret", clientSecret);
    }

    JsonNode charge(String clientSecret) {
        return newest(
                "charges", "id", intent(clientSecret).path("latest_charge").asString());
    }

    JsonNode newest(String kind, String field, String value) {
        for (JsonNode object : all(kind)) {
            if (object.path(field).asString("").equals(value)) {
                return object;
            }
        }
        throw new AssertionError("no %s with %s %s".formatted(kind, field, value));
    }

    JsonNode all(String kind) {
        return JSON.readTree(page.request().get("/sandbox/stripe.json").text()).path(kind);
    }

    void fail(String kind, int times) {
        page.request()
                .put("/sandbox/faults/stripe", RequestOptions.create().setData(Map.of("kind", kind, "times", times)));
    }
}
