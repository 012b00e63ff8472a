package dev.atrium.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.api.admin.ListModelsQuery;
import dev.atrium.api.admin.ListPaymentsQuery;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.payment.PaymentState;
import dev.atrium.api.shared.CountryCode;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Few of many rows, all of them old, are found by their index, however often and whatever else was asked before. */
class FilteredListIT {

    private static final int ROWS = 20_000;
    /** As often as the driver and the database need to keep one plan for all values. */
    private static final int OFTEN = 20;

    private static CountedTables tables;
    private static PaymentListQueryHandler payments;
    private static ModelListQueryHandler models;

    @BeforeAll
    static void fill() {
        tables = CountedTables.fresh();
        JdbcClient jdbc = tables.jdbc();
        payments = new PaymentListQueryHandler(jdbc);
        models = new ModelListQueryHandler(jdbc);
        jdbc.sql("""
                        insert into payment (id, account_id, payer, kind, plan, amount, currency, state, refunded, intent_id, initiated, changed)
                        select n, 10000000 + n, 1 + n % 10, 'PLAN', 'basic', 1225, 'GBP',
                          case when n <= 60 then 'FAILED' else 'SUCCEEDED' end, 0, 'pi_' || n, now(), now()
                        from generate_series(1, ?) n""").param(ROWS).update();
        jdbc.sql("""
                        insert into model (id, title_key, title, country, creator, created, edited)
                        select n, 'model ' || lpad(n::text, 8, '0'), 'Model ' || n,
                          case when n <= 60 then 'LU' when n % 2 = 0 then 'PL' else 'DE' end, 1 + n % 10, now(), now()
                        from generate_series(1, ?) n""").param(ROWS).update();
        jdbc.sql("vacuum analyze").update();
    }

    @Test
    void fewPaymentsOfAState() {
        assertThat(pagesOf("payment", () -> payments(PaymentState.SUCCEEDED), () -> payments(PaymentState.FAILED)))
                .isLessThan(200);
    }

    @Test
    void fewModelsOfACountry() {
        assertThat(pagesOf("model", () -> models("PL"), () -> models("LU"))).isLessThan(200);
    }

    private static long pagesOf(String table, Supplier<Integer> usual, Supplier<Integer> few) {
        for (int n = 0; n < OFTEN; n++) {
            assertThat(usual.get()).isEqualTo(50);
            assertThat(few.get()).isEqualTo(50);
        }
        long before = tables.pagesRead(table);
        assertThat(few.get()).isEqualTo(50);
        return tables.pagesRead(table) - before;
    }

    private static int payments(PaymentState state) {
        return payments.handle(new ListPaymentsQuery("", null, state, false, stretch("initiated")))
                .rows()
                .size();
    }

    private static int models(String country) {
        return models.handle(new ListModelsQuery("", null, new CountryCode(country), stretch("created")))
                .rows()
                .size();
    }

    private static Stretch stretch(String sort) {
        return new Stretch(sort, true, null, 50);
    }
}
