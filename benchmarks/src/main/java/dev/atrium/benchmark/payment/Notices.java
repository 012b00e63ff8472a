package dev.atrium.benchmark.payment;

import com.stripe.net.Webhook;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Notices as Stripe writes them, some two kilobytes each, signed with the sandbox's secret. */
final class Notices {

    private static final String SECRET = "whsec_sandbox";
    private static final int PAYMENTS = 50;
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    private static final String CHARGE = """
            {"id":"EVENT","object":"event","api_version":"2026-01-28","created":1795608000,"data":{"object":{
            "id":"ch_3QxBenchmarkCharge000001","object":"charge","amount":1225,"amount_captured":1225,"amount_refunded":0,
            "application":null,"application_fee":null,"application_fee_amount":null,"balance_transaction":"txn_3QxBenchmark0001",
            "billing_details":{"address":{"city":null,"country":"PL","line1":null,"line2":null,"postal_code":"00-950","state":null},
            "email":null,"name":"Jan Kowalski","phone":null,"tax_id":null},"calculated_statement_descriptor":"ATRIUM",
            "captured":true,"created":1795608000,"currency":"gbp","customer":"cus_QxBenchmark0001","description":"Plan basic",
            "disputed":false,"failure_balance_transaction":null,"failure_code":null,"failure_message":null,"fraud_details":{},
            "livemode":false,"metadata":{"payment_id":"694000000000000001","user_id":"694000000000000002","kind":"plan",
            "plan":"basic"},"on_behalf_of":null,"order":null,"outcome":{"advice_code":null,"network_advice_code":null,
            "network_decline_code":null,"network_status":"approved_by_network","reason":null,"risk_level":"normal",
            "risk_score":12,"seller_message":"Payment complete.","type":"authorized"},"paid":true,"payment_intent":INTENT,
            "payment_method":"pm_1QxBenchmark0001","payment_method_details":{"card":{"amount_authorized":1225,
            "authorization_code":"123456","brand":"visa","checks":{"address_line1_check":null,
            "address_postal_code_check":"pass","cvc_check":"pass"},"country":"US","exp_month":12,"exp_year":2034,
            "extended_authorization":{"status":"disabled"},"fingerprint":"BenchmarkFinger1","funding":"credit",
            "incremental_authorization":{"status":"unavailable"},"installments":null,"last4":"4242","mandate":null,
            "multicapture":{"status":"unavailable"},"network":"visa","network_token":{"used":false},
            "overcapture":{"maximum_amount_capturable":1225,"status":"unavailable"},"three_d_secure":null,"wallet":null},
            "type":"card"},"radar_options":{},"receipt_email":null,"receipt_number":null,
            "receipt_url":"https://pay.stripe.com/receipts/benchmark","refunded":false,"review":null,"shipping":null,
            "source":null,"source_transfer":null,"statement_descriptor":null,"status":"succeeded","transfer_data":null,
            "transfer_group":null}},"livemode":false,"pending_webhooks":1,"request":{"id":"req_Benchmark001",
            "idempotency_key":"atrium-payment-694000000000000001"},"type":"charge.succeeded"}""";

    private Notices() {}

    static String newId() {
        return "evt_" + NUMBERS.incrementAndGet();
    }

    /** Money that came otherwise: there is nothing to do about it. */
    static String aboutNoPayment() {
        return notice("null");
    }

    /** Several about each of some, none of which Stripe will know. */
    static String aboutAPayment() {
        return notice("\"pi_benchmark" + NUMBERS.get() % PAYMENTS + "\"");
    }

    private static String notice(String intent) {
        return CHARGE.replace("EVENT", newId()).replace("INTENT", intent);
    }

    static String signature(String notice) throws GeneralSecurityException {
        long time = Instant.now().getEpochSecond();
        return "t=" + time + ",v1=" + Webhook.Util.computeHmacSha256(SECRET, time + "." + notice);
    }
}
