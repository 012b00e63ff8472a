package dev.atrium.projection;

import static dev.atrium.api.progress.ProcessingGroups.MEMBERS;
import static dev.atrium.api.progress.ProcessingGroups.MODEL_LIST;
import static dev.atrium.api.progress.ProcessingGroups.MODEL_SEARCH;
import static dev.atrium.api.progress.ProcessingGroups.PAYMENTS;
import static dev.atrium.api.progress.ProcessingGroups.PICTURES;
import static dev.atrium.api.progress.ProcessingGroups.SECOND_FACTORS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.payment.FindMyPaymentsQuery;
import dev.atrium.api.payment.FindPaymentSumsQuery;
import dev.atrium.api.payment.Money;
import dev.atrium.api.payment.PaymentPage;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.payment.PaymentSums;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.user.UserId;
import dev.atrium.projection.model.LostIndex;
import dev.atrium.projection.rebuild.ProjectionRebuilder;
import dev.atrium.projection.rebuild.RebuildProgress.State;
import dev.atrium.query.search.ElasticsearchProperties;
import dev.atrium.sandbox.server.TestServers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The projections as they run in the site. */
@SuppressWarnings("NullAway.Init") // set before all tests
class ProjectionsIT {

    private static final String[] ALL = {MEMBERS, SECOND_FACTORS, MODEL_LIST, MODEL_SEARCH, PICTURES, PAYMENTS};

    private static CuttableLine line;
    private static Site site;
    private static Life life;

    @BeforeAll
    static void startSite() {
        line = new CuttableLine(TestServers.elasticsearch());
        site = new Site(line.url());
        life = new Life(site, 1);
        life.register(1, "alice");
        life.register(2, "bob");
        life.administer(2);
        life.protect(1);
        life.protect(2);
        life.unprotect(2);
        life.actOnModels(1, 500);
        life.actOnModels(2, 500);
        life.pay(1, 20);
        life.change(1, "alicja");
        life.actOnModels(1, 20);
        assertThat(site.await(ALL)).isTrue();
    }

    @AfterAll
    static void stopSite() throws IOException {
        site.close();
        line.close();
    }

    @Test
    void standingOfMembersIsKept() {
        assertThat(site.rows("member"))
                .filteredOn("user_name", "bob")
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("email_verified", true)
                        .containsEntry("active", false)
                        .containsEntry("roles", "ADMIN,MEMBER")
                        .hasEntrySatisfying(
                                "suspended_until", until -> assertThat(until).isNotNull()));
    }

    @Test
    void paymentsAndTheirSumsAreKept() {
        PaymentSums sums = site.ask(new FindPaymentSumsQuery(), PaymentSums.class);
        assertThat(sums.lines()).singleElement().satisfies(line -> {
            assertThat(line.succeeded()).isEqualTo(Money.of(10 * 5000, "GBP"));
            assertThat(line.refunded()).isEqualTo(Money.of(5 * 1000, "GBP"));
            assertThat(line.payments()).isEqualTo(10);
        });
        PaymentPage mine = site.ask(new FindMyPaymentsQuery(new UserId(1), null, 8), PaymentPage.class);
        assertThat(mine.payments()).hasSize(8).allMatch(payment -> payment.state() == PaymentState.SUCCEEDED);
        PaymentPage rest = site.ask(new FindMyPaymentsQuery(new UserId(1), mine.next(), 8), PaymentPage.class);
        assertThat(rest.payments()).hasSize(2);
        assertThat(rest.next()).isNull();
    }

    @Test
    void protectionOfAccountsIsKept() {
        assertThat(site.rows("second_factor"))
                .extracting(row -> row.get("user_id") + " " + row.get("enabled") + " " + row.get("backup_codes_left"))
                .containsExactlyInAnyOrder("1 true 2", "2 false 0");
    }

    @Test
    void changedProfileIsShown() {
        assertThat(site.rows("member"))
                .filteredOn("user_name", "alicja")
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("last_name", "Kowal")
                        .containsEntry("email", "alicja@example.net")
                        .containsEntry("email_verified", false)
                        .containsEntry("phone", "+48512345678")
                        .containsEntry("picture", "profile_pics/00112233445566778899aabbccddee11.jpg"));
        assertThat(site.rows("picture")).hasSize(2);
    }

    @Test
    void modelsAreFoundByTheirCreatorsNewNameOnly() {
        assertThat(site.searchCreator("alice").matches()).isEmpty();
        assertThat(site.searchCreator("alicja").matches())
                .hasSizeGreaterThan(300)
                .allSatisfy(model -> assertThat(model.creatorName()).isEqualTo("alicja"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBERS, SECOND_FACTORS, MODEL_LIST, MODEL_SEARCH, PICTURES, PAYMENTS})
    void rebuildEqualsLiveAndLifeGoesOn(String group) {
        Seen before = Seen.now();

        assertThat(site.get(ProjectionRebuilder.class).rebuild(group)).isTrue();

        assertThat(Seen.now()).isEqualTo(before);
        assertThat(site.get(ProjectionRebuilder.class).progress(group)).get().satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(State.COMPLETED);
            assertThat(progress.position())
                    .isEqualTo(site.get(ProjectionProgress.class).head());
        });
        String title = "After rebuilding " + group;
        life.publish(1, title);
        site.commit();
        assertThat(site.await(ALL)).isTrue();
        assertThat(site.search(title).matches()).extracting(ModelView::title).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBERS, SECOND_FACTORS, MODEL_LIST, MODEL_SEARCH, PICTURES, PAYMENTS})
    void replayEqualsLive(String group) {
        Seen before = Seen.now();
        StreamingEventProcessor processor = site.get(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();

        processor.shutDown();
        processor.resetTokens();
        processor.start();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(site.await(group)).isTrue();
            assertThat(Seen.now()).isEqualTo(before);
        });
    }

    @Test
    void aLostIndexIsBuiltAnew() throws IOException {
        Seen before = Seen.now();
        String alias = site.get(ElasticsearchProperties.class).models();
        ElasticsearchClient client = site.get(ElasticsearchClient.class);
        for (String index :
                client.indices().getAlias(get -> get.name(alias)).result().keySet()) {
            client.indices().delete(delete -> delete.index(index));
        }

        assertThat(site.get(LostIndex.class).restore()).isTrue();

        assertThat(Seen.now()).isEqualTo(before);
    }

    @Test
    void anIndexIsLookedForAgainAsLongAsElasticsearchDoesNotAnswer() {
        LostIndex lost = site.get(LostIndex.class);
        line.cut();
        assertThat(lost.restore()).isFalse();

        line.mend();
        await().atMost(Duration.ofSeconds(60)).until(lost::restore);
    }

    @Test
    void searchIsLimitedWithoutElasticsearchAndCatchesUpWhenItIsBack() {
        line.cut();
        life.publish(1, "Published in the dark");
        site.commit();
        assertThat(site.await(MODEL_LIST)).isTrue();

        ModelPage limited = site.search("in the dark");
        assertThat(limited.searchLimited()).isTrue();
        assertThat(limited.matches()).extracting(ModelView::title).containsExactly("Published in the dark");

        line.mend();
        assertThat(site.await(MODEL_SEARCH)).isTrue();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            ModelPage page = site.search("in the drak");
            assertThat(page.searchLimited()).isFalse();
            assertThat(page.matches()).extracting(ModelView::title).contains("Published in the dark");
        });
    }

    /** Everything that the projections wrote. */
    private record Seen(
            List<Map<String, Object>> members,
            List<Map<String, Object>> secondFactors,
            List<Map<String, Object>> models,
            long counted,
            List<Map<String, Object>> creators,
            List<Map<String, Object>> payments,
            List<Map<String, Object>> customers,
            List<Map<String, Object>> pictures,
            List<ModelView> byCreator,
            List<ModelView> found,
            List<ModelView> yellow) {

        static Seen now() {
            ModelPage page = site.search("model");
            assertThat(page.searchLimited()).isFalse();
            return new Seen(
                    site.rows("member"),
                    site.rows("second_factor"),
                    site.rows("model"),
                    site.rows("model_block").stream()
                            .mapToLong(row -> (Integer) row.get("row_count"))
                            .sum(),
                    site.rows("model_search_creator"),
                    site.rows("payment"),
                    site.rows("stripe_customer"),
                    site.rows("picture"),
                    site.searchCreator("alicja").matches(),
                    page.matches(),
                    site.search("zolty").matches());
        }
    }
}
