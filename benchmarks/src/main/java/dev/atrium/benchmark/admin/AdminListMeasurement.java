package dev.atrium.benchmark.admin;

import dev.atrium.AtriumApplication;
import dev.atrium.api.admin.ListMembersQuery;
import dev.atrium.api.admin.ListedMembersPage;
import dev.atrium.api.admin.MemberFilter;
import dev.atrium.api.admin.MemberFilter.Field;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.admin.Stretch.Cursor;
import dev.atrium.benchmark.Measurement;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of the list of members at 1,000 and at 1,000,000 rows: the first one, one far down, a search, a rare filter. The rows are
 * written straight into the read table, as a rebuild would.
 */
public final class AdminListMeasurement implements Measurement {

    private static final int SMALL = 1_000;
    private static final int LARGE = 1_000_000;
    private static final int WARM_UP = 300;
    private static final int COUNTED = 500;
    private static final double MOST = 2;

    @Override
    public List<Ratio> run(Options options) {
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(AtriumApplication.class)
                .run(
                        "--server.port=0",
                        "--atrium.demo=false",
                        "--atrium.sandbox.data=" + options.work().resolve("admin-lists"))) {
            JdbcClient jdbc = site.getBean(JdbcClient.class);
            QueryGateway queries = site.getBean(QueryGateway.class);
            Map<String, Double> small = measure(jdbc, queries, SMALL);
            Map<String, Double> large = measure(jdbc, queries, LARGE);
            List<Ratio> ratios = new ArrayList<>();
            small.forEach((what, millis) -> ratios.add(ratio(what, millis, large.getOrDefault(what, 0.0))));
            return ratios;
        }
    }

    private static Ratio ratio(String what, double small, double large) {
        return Ratio.atMost(
                MOST,
                "admin list, " + what + ", " + LARGE + " rows",
                String.format(Locale.ROOT, "%.2f ms", large),
                String.format(Locale.ROOT, "%.2f ms at %d rows", small, SMALL),
                large / small,
                "mean of " + COUNTED + " queries");
    }

    private static Map<String, Double> measure(JdbcClient jdbc, QueryGateway queries, int rows) {
        fill(jdbc, rows);
        Random random = new Random(rows);
        Map<String, Double> millis = new LinkedHashMap<>();
        millis.put("first page by name", time(queries, n -> query(MemberFilter.NONE, "name", null)));
        millis.put(
                "a page in the middle by name",
                time(queries, n -> query(MemberFilter.NONE, "name", new Cursor(name(random, rows), "1", false))));
        millis.put("newest first", time(queries, n -> query(MemberFilter.NONE, "since", null)));
        millis.put(
                "search by e-mail",
                time(
                        queries,
                        n -> query(new MemberFilter(Field.EMAIL, name(random, rows), null, null, null), "name", null)));
        millis.put(
                "suspended ones, newest first",
                time(
                        queries,
                        n -> query(
                                new MemberFilter(Field.USER_NAME, "", null, MemberFilter.Standing.SUSPENDED, null),
                                "since",
                                null)));
        return millis;
    }

    /** One in ten thousand is suspended, and at least one. */
    private static void fill(JdbcClient jdbc, int rows) {
        jdbc.sql("delete from member").update();
        jdbc.sql("""
                insert into member (id, account_id, user_name, user_name_key, first_name, last_name, email, email_key,
                  email_verified, phone, password, language, active, suspended_until, roles, since)
                select n, 10000000 + n, 'member-' || lpad(n::text, 8, '0'), 'member-' || lpad(n::text, 8, '0'), 'First',
                  'Last' || n % 5000, 'member-' || lpad(n::text, 8, '0') || '@mail.example',
                  'member-' || lpad(n::text, 8, '0') || '@mail.example', n % 3 > 0, null, 'x', 'en', true,
                  case when n % 10000 = 500 then now() + interval '1 day' end, 'MEMBER', now()
                from generate_series(1, ?) n""").param(rows).update();
        jdbc.sql("analyze member").update();
    }

    private static String name(Random random, int rows) {
        return String.format(Locale.ROOT, "member-%08d", 1 + random.nextInt(rows));
    }

    private static ListMembersQuery query(MemberFilter filter, String sort, @Nullable Cursor from) {
        return new ListMembersQuery(filter, new Stretch(sort, sort.equals("since"), from, 50));
    }

    private static double time(QueryGateway queries, IntFunction<ListMembersQuery> query) {
        for (int n = 0; n < WARM_UP; n++) {
            queries.query(query.apply(n), ListedMembersPage.class).join();
        }
        long begin = System.nanoTime();
        for (int n = 0; n < COUNTED; n++) {
            queries.query(query.apply(n), ListedMembersPage.class).join();
        }
        return (System.nanoTime() - begin) / 1e6 / COUNTED;
    }
}
