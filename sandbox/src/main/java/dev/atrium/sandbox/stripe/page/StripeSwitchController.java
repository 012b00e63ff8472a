package dev.atrium.sandbox.stripe.page;

import dev.atrium.sandbox.stripe.api.StripeError;
import dev.atrium.sandbox.stripe.resource.StripeResources;
import dev.atrium.sandbox.stripe.webhook.WebhookMode;
import dev.atrium.sandbox.stripe.webhook.Webhooks;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What happens at Stripe without the site: money goes back, a card's owner complains, webhooks go astray. */
@RestController
@Profile("sandbox")
class StripeSwitchController {

    private static final String PAGE = "/sandbox/stripe/";

    private final StripeResources resources;
    private final Webhooks webhooks;
    private final StripeAccountController account;

    StripeSwitchController(StripeResources resources, Webhooks webhooks, StripeAccountController account) {
        this.resources = resources;
        this.webhooks = webhooks;
        this.account = account;
    }

    @PostMapping(PAGE + "refunds")
    ResponseEntity<String> refund(@RequestParam String charge) {
        try {
            resources.refund(charge);
        } catch (StripeError refusal) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.TEXT_HTML)
                    .body(account.refused(String.valueOf(refusal.getMessage())));
        }
        return back("refund");
    }

    @PostMapping(PAGE + "disputes")
    ResponseEntity<String> dispute(@RequestParam String charge) {
        resources.dispute(charge);
        return back("dispute");
    }

    @PostMapping(PAGE + "disputes/won")
    ResponseEntity<String> win(@RequestParam String dispute) {
        resources.closeDispute(dispute, true);
        return back("dispute");
    }

    @PostMapping(PAGE + "disputes/lost")
    ResponseEntity<String> lose(@RequestParam String dispute) {
        resources.closeDispute(dispute, false);
        return back("dispute");
    }

    @PostMapping(PAGE + "settle")
    ResponseEntity<String> settle() {
        resources.settleAll();
        return back("payment_intent");
    }

    @PostMapping(PAGE + "webhooks/mode")
    ResponseEntity<String> setMode(@RequestParam String mode) {
        webhooks.setMode(
                WebhookMode.parse(mode).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)));
        return back("switches");
    }

    @PostMapping(PAGE + "webhooks/resend")
    ResponseEntity<String> resend(@RequestParam String delivery) {
        webhooks.resend(delivery);
        return back("sandbox-delivery");
    }

    private static ResponseEntity<String> back(String place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", PAGE + "#" + place)
                .build();
    }
}
