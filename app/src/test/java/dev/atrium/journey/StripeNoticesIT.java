package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.model.PaymentIntent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stripe's notices as they come on bad days: late, doubled, in another order, of an old version, all at once. */
@RunningSite
class StripeNoticesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private StripeDesk stripe;
    private Payer alice;

    @BeforeEach
    void open() throws Exception {
        stripe = new StripeDesk(port);
        alice = Payer.registered(port, Members.alice());
    }

    @AfterEach
    void deliverAsUsual() throws Exception {
        stripe.sendNotices("normal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duplicate", "reordered", "late", "old_version"})
    void paymentIsTakenOnceHoweverItsNoticesCome(String mode) throws Exception {
        stripe.sendNotices(mode);
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        stripe.pay(intent, "pm_card_visa");

        awaitPaid();
        int times = mode.equals("duplicate") ? 2 : 1;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stripe.noticesAbout(intent.getId()))
                        .hasSizeGreaterThan(1)
                        .allSatisfy(notice -> {
                            assertThat(notice.path("state").asString()).isEqualTo("delivered");
                            assertThat(notice.path("attempts").asInt()).isGreaterThanOrEqualTo(times);
                        }));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statesOfNotices(intent)).containsOnly("handled"));
        assertThat(alice.page("/payments/").select(".payment-item")).hasSize(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(receipts()).isEqualTo(1));
    }

    @Test
    void heldNoticesAreTakenWhenTheyAreLetGo() throws Exception {
        stripe.sendNotices("held");
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        stripe.pay(intent, "pm_card_visa");
        assertThat(alice.history()).contains("not paid anything");
        assertThat(statesOfNotices(intent)).isEmpty();

        stripe.sendNotices("normal");
        awaitPaid();
        assertThat(statesOfNotices(intent)).isNotEmpty();
    }

    /** Each is answered when it is stored, not before, and stored once, though written together with others. */
    @Test
    void burstIsStoredOnceEachBeforeItIsAnswered() throws Exception {
        String burst = Members.unique("evt_burst");
        PaymentIntent intent = stripe.intentOf(alice.buy("basic").secret());
        List<String> stored = atOnce(IntStream.range(0, 200)
                .<Callable<String>>mapToObj(number -> () -> {
                    String id = burst + number / 2;
                    int status = stripe.send(StripeDesk.notice(id, "charge.updated", intent.getId()));
                    return status + " " + stateOfNotice(id).size();
                })
                .toList());
        assertThat(stored).hasSize(200).containsOnly("200 1");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(jdbc.sql("select state from payment_notice where id like ?")
                                .param(burst + "%")
                                .query(String.class)
                                .list())
                        .hasSize(100)
                        .containsOnly("handled"));
    }

    @Test
    void noticeThatCannotBeStoredIsRefusedAndTakenWhenItComesAgain() throws Exception {
        String id = Members.unique("evt_locked");
        String notice = "{\"id\":\"" + id + "\",\"type\":\"payout.paid\",\"data\":{\"object\":{\"id\":\"po_1\"}}}";
        Integer refused = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("lock table payment_notice in share mode").update();
            return answerTo(notice);
        });
        assertThat(refused).isEqualTo(503);
        assertThat(stateOfNotice(id)).isEmpty();
        assertThat(stripe.send(notice)).isEqualTo(200);
        assertThat(stateOfNotice(id)).containsExactly("ignored");
    }

    private int answerTo(String notice) {
        try {
            return stripe.send(notice);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyNoticesOfStripeArePostedThere() throws Exception {
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get("/stripe/webhook").statusCode()).isEqualTo(405);
        assertThat(stripe.send("x".repeat(600 * 1024))).isEqualTo(413);
        assertThat(stripe.send("[]")).isEqualTo(400);
    }

    private void awaitPaid() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(alice.history()).contains("Plan Basic", "£12.25", "Paid"));
    }

    private List<String> statesOfNotices(PaymentIntent intent) {
        return jdbc.sql("select state from payment_notice where intent_id = ?")
                .param(intent.getId())
                .query(String.class)
                .list();
    }

    private List<String> stateOfNotice(String id) {
        return jdbc.sql("select state from payment_notice where id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private long receipts() throws Exception {
        return stripe.mailsTo(alice.address(), "Your payment of £12.25");
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
