package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists that grow long in a bad night, or over years: nothing in them is out of reach. */
@RunningSite
class LongOperatorListsIT {

    private static final long FIRST_ACCOUNT = 900_000_001;
    private static final int DELETIONS = 240;
    private static final int HISTORIES = 600;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Visitor admin;

    @BeforeEach
    void login() throws Exception {
        admin = new Operators(port).admin();
    }

    @AfterEach
    void remove() {
        jdbc.sql("delete from account_deletion where account_id between ? and ?")
                .params(FIRST_ACCOUNT, FIRST_ACCOUNT + DELETIONS)
                .update();
        jdbc.sql("delete from audit_event where global_index < 0").update();
    }

    /** Four of them have not failed. */
    @Test
    void everyDeletionIsReachedByTurningPages() throws Exception {
        jdbc.sql("""
                insert into account_deletion (account_id, user_id, phase, resumes_in, scheduled_at, deletion_date, failures, changed)
                select ? + n, 1, case when n % 60 = 0 then 'STRIPE_COMPLETED' else 'FAILED' end, 'STRIPE_COMPLETED',
                  '2020-01-01', timestamptz '2020-01-02' + n / 7 * interval '1 minute', 3, now()
                from generate_series(0, ? - 1) n""").params(FIRST_ACCOUNT, DELETIONS).update();

        List<String> walked = walk("/admin/deletions", "next");
        assertThat(walked).doesNotHaveDuplicates().containsAll(histories(1));
        assertThat(walked.subList(0, 3)).isEqualTo(histories(1).subList(0, 3));
        assertThat(walk("/admin/deletions?phase=stripe-completed", "next")).containsAll(histories(60));
        assertThat(walk("/admin/deletions?phase=failed", "next"))
                .containsAll(histories(1).stream()
                        .filter(path -> !histories(60).contains(path))
                        .toList())
                .doesNotContainAnyElementsOf(histories(60));
        Document second = admin.page(way(admin.page("/admin/deletions"), "next"));
        assertThat(rows(admin.page(way(second, "prev")))).isEqualTo(walked.subList(0, 50));
        assertThat(rows(admin.page("/admin/deletions?from=Zgp4CnllYXJz"))).isEqualTo(walked.subList(0, 50));
    }

    /** The newest first: what has long been there is counted downwards. */
    @Test
    void everyHistoryOfAMemberIsReachedByTurningPages() throws Exception {
        String name = Members.unique("busy");
        new Visitor(port).register(name);
        String account = Operators.accountOf(admin, name).replaceFirst(".*/", "");
        String member =
                admin.get("/audit/?q=" + name).headers().firstValue("Location").orElseThrow();
        // What auditors read may be a moment behind.
        await().untilAsserted(() -> {
            assertThat(admin.get(member).statusCode()).isEqualTo(200);
            assertThat(walk(member, "next")).contains("/audit/history/" + account);
        });
        List<String> before = walk(member, "next");
        jdbc.sql("""
                insert into audit_event (global_index, history, sequence, aggregate_type, event_type, at, subject)
                select -n, 'paged-' || (n + 1) / 2, n % 2, 'room', 'MessagePostedEvent', '2026-01-01', ?
                from generate_series(1, 2 * ?) n""")
                .params(Long.valueOf(member.replaceFirst(".*/", "")), HISTORIES)
                .update();

        List<String> walked = walk(member, "next");
        assertThat(walked).doesNotHaveDuplicates().containsAll(before);
        assertThat(walked.subList(walked.size() - HISTORIES, walked.size()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, HISTORIES)
                        .mapToObj(n -> "/audit/history/paged-" + n)
                        .toList());
        String second = way(admin.page(member), "next");
        assertThat(admin.page(second).select(".admin-paging a").eachAttr("href"))
                .contains(member);
        assertThat(admin.page(second).select("table tbody td.number").eachText().getLast())
                .isEqualTo("2");
        assertThat(rows(admin.page(member + "?beyond=nowhere"))).isEqualTo(rows(admin.page(member)));
        assertThat(admin.get(member + "?beyond=-999999999").statusCode()).isEqualTo(404);
    }

    private static List<String> histories(int every) {
        return LongStream.range(0, DELETIONS)
                .filter(n -> n % every == 0)
                .mapToObj(n -> "/audit/history/" + (FIRST_ACCOUNT + n))
                .toList();
    }

    private List<String> walk(String path, String way) throws IOException, InterruptedException {
        List<String> walked = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            Document page = admin.page(next);
            walked.addAll(rows(page));
            next = way(page, way);
        }
        return walked;
    }

    private static List<String> rows(Document page) {
        return page.select(".admin-table tbody th a").eachAttr("href");
    }

    private static String way(Document page, String rel) {
        return page.select(".admin-paging a[rel=" + rel + "]").attr("href");
    }
}
