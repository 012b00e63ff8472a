package dev.atrium.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.SuspendAccountCommand;
import dev.atrium.api.operation.DiscardWorkCommand;
import dev.atrium.api.operation.WorkIsOwedException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The machinery, as administrators watch and repair it. */
@RunningSite
class MachineryIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CommandGateway commands;

    @Autowired
    Environment environment;

    private Visitor admin;

    @BeforeEach
    void login() throws Exception {
        admin = new Operators(port).admin();
    }

    @Test
    void everyDependencyOfTheSandboxIsUp() throws Exception {
        List<String> names = admin.page("/admin/").select("[data-dependency]").eachAttr("data-dependency");
        assertThat(names)
                .contains("postgresql", "elasticsearch", "s3", "smtp", "stripe", "twilio", "captcha", "classifier");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin.page("/admin/").select("[data-up=false]"))
                        .isEmpty());
    }

    @Test
    void everyProjectionIsThereAndNoneIsHeldUp() throws Exception {
        Document page = admin.page("/admin/projections");
        assertThat(page.select("[data-group]").eachAttr("data-group"))
                .contains("members", "model-list", "model-search", "room-messages", "room-broadcast");
        assertThat(page.select("[data-group] .badge-bad")).isEmpty();
    }

    @Test
    void projectionsAreRebuiltWhileTheirPagesStayUp() throws Exception {
        int models = admin.page("/").select("[data-model-id]").size();
        for (String group : List.of("model-list", "model-search", "members", "room-messages")) {
            assertThat(Operators.act(admin, "/admin/projections/" + group, "rebuild", Map.of())
                            .statusCode())
                    .isEqualTo(303);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(admin.page("/").select("[data-model-id]")).hasSize(models);
                assertThat(stateOfRebuild(group)).isEqualTo("COMPLETED");
            });
        }
    }

    private String stateOfRebuild(String group) throws Exception {
        Element row = admin.page("/admin/projections").selectFirst("[data-group=" + group + "] [data-rebuild]");
        return row == null ? "" : row.attr("data-rebuild");
    }

    @Test
    void whatKeepsTheRulesIsRebuiltToo() throws Exception {
        String taken = Members.unique("taken");
        new Visitor(port).register(taken);
        for (String group : List.of("reservations", "administrators")) {
            Operators.act(admin, "/admin/projections/" + group, "rebuild", Map.of());
            await().atMost(Duration.ofSeconds(60)).until(() -> stateOfRebuild(group), "COMPLETED"::equals);
        }

        assertThatThrownBy(() -> new Visitor(port).register(taken)).hasMessageContaining("answered 4");
        Operators.act(admin, Operators.accountOf(admin, "admin"), "deactivate", Map.of());
        assertThat(admin.get("/admin/").statusCode()).isEqualTo(200);
    }

    @Test
    void pageSaysWhatTheOthersWouldDoAgain() throws Exception {
        Document page = admin.page("/admin/projections");
        Elements others = page.select("[data-group]:not(:has(a[href$='/rebuild'])):not(:has([data-rebuild]))");

        assertThat(others.eachAttr("data-group")).contains("room-broadcast", "refunds", "stripe-customers");
        assertThat(others.select(".admin-why").eachText())
                .hasSameSizeAs(others)
                .doesNotContain("Acts on each event once, so it is not rebuilt.");
    }

    /** A projection stumbles over one model's new title; the model before it and others after it do not mind. */
    @Test
    void poisonedEventIsRetriedAfterAFixAndContinuesInOrder() throws Exception {
        String title = Members.unique("Lamp");
        Visitor member = new Visitor(port);
        member.register(Members.unique("stumbling"));
        member.publish(title);
        String model = modelCalled(title);
        String letter = "/admin/dead-letters/model-list/" + model;
        try {
            poison(title + " poisoned");
            retitle(member, model, title + " poisoned");
            await().atMost(Duration.ofSeconds(60)).until(() -> lettersOf(model).size() == 1);
            retitle(member, model, title + " healed");
            await().atMost(Duration.ofSeconds(60)).until(() -> waitingBehind(model), "1"::equals);
            Visitor other = new Visitor(port);
            other.register(Members.unique("untouched"));
            other.publish(title + " of another");
            assertThat(admin.page("/admin/models?q=" + title)
                            .select(".admin-table tbody th")
                            .eachText())
                    .containsExactlyInAnyOrder(title, title + " of another");

            Operators.act(admin, letter, "retry", Map.of());
            assertThat(waitingBehind(model))
                    .as("still poisoned, still in order")
                    .isEqualTo("1");
            assertThat(lettersOf(model).text()).contains("ModelEditedEvent", "SQLException");
        } finally {
            jdbc.sql("drop function if exists poison() cascade").update();
        }

        assertThat(Operators.act(admin, letter, "retry", Map.of()).statusCode()).isEqualTo(303);

        assertThat(lettersOf(model)).isEmpty();
        assertThat(admin.page("/admin/models?q=" + title)
                        .select(".admin-table tbody th")
                        .eachText())
                .containsExactlyInAnyOrder(title + " healed", title + " of another");
    }

    @Test
    void discardedEventIsLeftOutAndLaterOnesCount() throws Exception {
        String title = Members.unique("Vase");
        Visitor member = new Visitor(port);
        member.register(Members.unique("discarding"));
        member.publish(title);
        String model = modelCalled(title);
        try {
            poison(title + " poisoned");
            retitle(member, model, title + " poisoned");
            await().atMost(Duration.ofSeconds(60)).until(() -> lettersOf(model).size() == 1);
        } finally {
            jdbc.sql("drop function if exists poison() cascade").update();
        }

        assertThat(Operators.act(admin, "/admin/dead-letters/model-list/" + model, "discard", Map.of())
                        .statusCode())
                .isEqualTo(303);

        assertThat(lettersOf(model)).isEmpty();
        assertThat(admin.page("/admin/models/" + model).select("h1").text()).isEqualTo(title);
        retitle(member, model, title + " again");
        assertThat(admin.page("/admin/models/" + model).select("h1").text()).isEqualTo(title + " again");
    }

    /** One that failed long ago among many is found, by turning pages and by its group. */
    @Test
    void manyDeadLettersHavePages() throws Exception {
        try {
            jdbc.sql("""
                    insert into dead_letter (dead_letter_identifier, processing_group, sequence_identifier, sequence_index,
                      message_type, event_identifier, time_stamp, payload_type, payload, enqueued_at)
                    select 'paged-' || n, case when n <= 60 then 'model-list' else 'members' end, 'paged-' || n, 0, 'Event',
                      'event-' || n, '', 'ModelEditedEvent', '',
                      to_char(timestamp '2026-11-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')
                    from generate_series(1, 61) n""").update();

            Document first = admin.page("/admin/dead-letters");
            Document second = admin.page(first.select("a[rel=next]").attr("href"));

            assertThat(first.select("[data-sequence]"))
                    .hasSize(50)
                    .first()
                    .satisfies(row -> assertThat(row.attr("data-sequence")).isEqualTo("paged-1"));
            assertThat(second.select("[data-sequence]").eachAttr("data-sequence"))
                    .startsWith("paged-51")
                    .contains("paged-61");
            assertThat(admin.page("/admin/dead-letters?group=members")
                            .select("[data-sequence]")
                            .eachAttr("data-sequence"))
                    .containsExactly("paged-61");
            assertThat(admin.page("/admin/dead-letters/members/paged-61/discard")
                            .select("form[action$=discard]"))
                    .isNotEmpty();
        } finally {
            jdbc.sql("delete from dead_letter where sequence_identifier like 'paged-%'")
                    .update();
        }
    }

    private String modelCalled(String title) throws Exception {
        return admin.page("/admin/models?q=" + title)
                .select(".admin-table tbody th a")
                .attr("href")
                .replaceFirst(".*/", "");
    }

    /** The list of models takes no model that is called so. */
    private void poison(String title) {
        jdbc.sql("""
                create function poison() returns trigger language plpgsql as
                $$ begin raise exception 'poisoned'; end $$""").update();
        jdbc.sql("create trigger poison before insert or update on model for each row when (new.title = '" + title
                        + "') execute function poison()")
                .update();
    }

    private Elements lettersOf(String model) throws Exception {
        return admin.page("/admin/dead-letters").select("[data-sequence=" + model + "]");
    }

    private static void retitle(Visitor member, String model, String title) throws Exception {
        assertThat(member.submit(
                                "/edit-model/" + model, "/edit-model/" + model, Map.of("title", title, "country", "DE"))
                        .statusCode())
                .isEqualTo(303);
    }

    private String waitingBehind(String model) throws Exception {
        return admin.page("/admin/dead-letters")
                .select("[data-sequence=" + model + "] td.number")
                .text();
    }

    /** The end of two suspensions cannot be stored; one is done after a fix, the other is given up. */
    @Test
    void stuckWorkIsSeenRetriedAndGivenUp() throws Exception {
        assumeThat(environment.matchesProfiles("axonserver")).isFalse();
        String retried = overdue();
        String givenUp = overdue();
        try {
            jdbc.sql("""
                    create function stuck() returns trigger language plpgsql as
                    $$ begin raise exception 'stuck'; end $$""").update();
            jdbc.sql("create trigger stuck before insert on domain_event_entry for each row when"
                            + " (new.payload_type = 'SuspensionLiftedEvent' and new.aggregate_identifier in ('"
                            + retried
                            + "', '" + givenUp + "')) execute function stuck()")
                    .update();
            suspend(retried);
            suspend(givenUp);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> stuck(retried).size() + stuck(givenUp).size() == 2);
            assertThat(stuck(retried).text()).contains("suspension-end", "Exception");
            int failures = failuresOf(retried);
            Operators.act(admin, workOf(retried), "retry", Map.of());
            await().atMost(Duration.ofSeconds(60)).until(() -> failuresOf(retried) > failures);
        } finally {
            jdbc.sql("drop function if exists stuck() cascade").update();
        }

        assertThat(Operators.act(admin, workOf(givenUp), "discard", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(stuck(givenUp)).isEmpty();
        Operators.act(admin, workOf(retried), "retry", Map.of());
        await().atMost(Duration.ofSeconds(60)).until(() -> stuck(retried).isEmpty());
        await().atMost(Duration.ofSeconds(60)).until(() -> timeline(retried).contains("Suspension lifted"));
        assertThat(timeline(givenUp)).doesNotContain("Suspension lifted");
    }

    /** One that is tried is still there until it is done. */
    private int failuresOf(String account) throws Exception {
        return Integer.parseInt(stuck(account).select("td.number").text());
    }

    /** What Stripe did not take in a long night is reached by turning pages, by its kind, and by whose it is. */
    @Test
    void manyPiecesOfStuckWorkHavePages() throws Exception {
        try {
            jdbc.sql("""
                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
                    select case when n <= 240 then 'stripe-customer-update' else 'payment-refund' end, 'paged-' || n,
                      '2099-01-01', false, timestamptz '2026-01-01' + n * interval '1 minute', 3, 1
                    from generate_series(1, 241) n""").update();

            Document page = admin.page("/admin/stuck-work");
            List<String> walked = new ArrayList<>(instances(page));
            while (walked.size() < 241) {
                page = admin.page(page.select("a[rel=next]").attr("href"));
                walked.addAll(instances(page));
            }
            assertThat(walked)
                    .startsWith("paged-1", "paged-2")
                    .contains("paged-241")
                    .doesNotHaveDuplicates();
            assertThat(instances(admin.page("/admin/stuck-work?task=payment-refund&q=paged")))
                    .containsExactly("paged-241");
            Document last = admin.page("/admin/stuck-work?q=paged-240");
            assertThat(instances(last)).containsExactly("paged-240");
            assertThat(admin.get("/admin/stuck-work?from=Zgp4CnllYXJz").statusCode())
                    .isEqualTo(200);

            String piece = last.select("[data-instance] a[href$='/discard']").attr("href");
            Operators.act(admin, piece.replaceFirst("/discard$", ""), "discard", Map.of());
            assertThat(instances(admin.page("/admin/stuck-work?q=paged-240"))).isEmpty();
        } finally {
            jdbc.sql("delete from scheduled_tasks where task_instance like 'paged-%'")
                    .update();
        }
    }

    /** Whoever asked to be deleted is owed it; so of a step that cannot be done yet there is only another try. */
    @Test
    void stepOfDeletionIsNeverGivenUp() throws Exception {
        String step = Members.unique("owed");
        String path = "/admin/stuck-work/AxonDeadline/" + step;
        try {
            jdbc.sql("""
                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
                    values ('AxonDeadline', ?, '2099-01-01', false, now(), 3, 1)""").param(step).update();

            Elements links = stepLinks(step);
            assertThat(links.eachAttr("href")).containsExactly(path + "/retry");
            assertThat(admin.get(path + "/retry").statusCode()).isEqualTo(200);
            assertThat(admin.get(path + "/discard").statusCode()).isEqualTo(404);
            assertThat(Operators.force(admin, path + "/discard")).isEqualTo(404);
            assertThatThrownBy(() -> commands.sendAndWait(new DiscardWorkCommand("AxonDeadline", step)))
                    .isInstanceOf(WorkIsOwedException.class);
            assertThat(stepLinks(step)).hasSize(1);
        } finally {
            jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                    .param(step)
                    .update();
        }
    }

    private Elements stepLinks(String step) throws Exception {
        return admin.page("/admin/stuck-work?q=" + step).select("[data-instance=" + step + "] a");
    }

    private static List<String> instances(Document page) {
        return page.select("[data-instance]").eachAttr("data-instance");
    }

    @Test
    void refusedMailIsSentWhenAnAdministratorSaysSo() throws Exception {
        String name = Members.unique("refused");
        faultOfMails("reject", 1);
        Visitor member = new Visitor(port);
        member.register(name);
        String user = admin.page("/admin/users?by=user-name&q=" + name)
                .select(".admin-table tbody th a")
                .attr("href")
                .replaceAll("\\D", "");
        await().atMost(Duration.ofSeconds(30)).until(() -> failedMailOf(user) != null);
        String cause = requireNonNull(failedMailOf(user));
        assertThat(new Mailbox(member).to(name + "@mail.example")).isEmpty();

        Element row = admin.page("/admin/mails?state=failed&kind=verification-mail&q=" + cause)
                .expectFirst("[data-mail='" + cause + "']");
        assertThat(row.text()).contains("Given up", "refused").doesNotContain(name);
        Operators.act(admin, "/admin/mails/" + cause, "retry", Map.of("reason", "their mailbox is mended"));

        assertThat(new Mailbox(member).linkTo(name + "@mail.example", "/users/verify-email/"))
                .isNotEmpty();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.page("/admin/mails?q=" + cause)
                        .select("[data-mail]")
                        .isEmpty());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(newestOperation())
                        .contains("retry-mail", "verification-mail " + cause, "their mailbox is mended"));
        assertThat(Operators.force(admin, "/admin/mails/" + cause + "/retry")).isEqualTo(303);
    }

    private String newestOperation() throws Exception {
        String event = admin.page("/audit/events?type=OperationRecordedEvent")
                .select("table tbody th a")
                .attr("href");
        return admin.page(event).select("main").text();
    }

    private @Nullable String failedMailOf(String user) {
        return jdbc.sql("select cause from mail_dispatch where state = 'failed' and person = ?")
                .param(Long.valueOf(user))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void faultOfMails(String kind, int times) throws Exception {
        assertThat(admin.put("/sandbox/faults/smtp", "{\"kind\": \"%s\", \"times\": %d}".formatted(kind, times))
                        .statusCode())
                .isEqualTo(200);
    }

    /** It must not look as if it were tried for ever. */
    @Test
    void mailThatIsDiscardedAsStuckWorkCountsAsGivenUp() throws Exception {
        String cause = Members.unique("given-up");
        try {
            jdbc.sql("""
                    insert into mail_dispatch (cause, kind, state, attempts, queued_at)
                    values (?, 'verification-mail', 'queued', 3, now())""").param(cause).update();
            jdbc.sql("""
                    insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
                    values ('verification-mail', ?, '2099-01-01', false, now(), 3, 1)""").param(cause).update();

            Operators.act(admin, "/admin/stuck-work/verification-mail/" + cause, "discard", Map.of());

            assertThat(admin.page("/admin/mails?state=failed&q=" + cause)
                            .select("[data-mail='" + cause + "']")
                            .text())
                    .contains("Given up", "Nothing is left to write it from");
        } finally {
            jdbc.sql("delete from mail_dispatch where cause = ?").param(cause).update();
            jdbc.sql("delete from scheduled_tasks where task_instance = ?")
                    .param(cause)
                    .update();
        }
    }

    private String overdue() throws Exception {
        String name = Members.unique("overdue");
        new Visitor(port).register(name);
        String page = Operators.accountOf(admin, name);
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** A form would not take an end that has passed, and waiting for a whole minute is long. */
    private void suspend(String account) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        commands.sendAndWait(
                new SuspendAccountCommand(AccountId.parse(account).orElseThrow(), now, now, "for a moment"));
    }

    private Elements stuck(String account) throws Exception {
        return admin.page("/admin/stuck-work").select("[data-instance^='" + account + "-']");
    }

    private String workOf(String account) throws Exception {
        return stuck(account).select("a[href$='/retry']").attr("href").replaceFirst("/retry$", "");
    }

    private String timeline(String account) throws Exception {
        return admin.page("/audit/history/" + account).select(".audit-timeline").text();
    }

    @Test
    void whatActsOnTheOutsideWorldCannotBeRebuilt() throws Exception {
        assertThat(admin.get("/admin/projections/room-broadcast/rebuild").statusCode())
                .isEqualTo(404);
    }

    @Test
    void taskRunsWhenAnAdministratorSaysSo() throws Exception {
        await().untilAsserted(() -> assertThat(admin.page("/admin/tasks").select("[data-task=forget-old-mails]"))
                .isNotEmpty());
        long before = newestRun();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Operators.act(admin, "/admin/tasks/forget-old-mails", "run", Map.of())
                                .statusCode())
                        .isEqualTo(303));
        await().atMost(Duration.ofSeconds(20)).until(() -> newestRun() > before);
        assertThat(admin.page("/admin/tasks").select("[data-run=forget-old-mails]"))
                .isNotEmpty();
    }

    @Test
    void everyKeyIsWrappedByTheMasterKeyOfToday() throws Exception {
        Element keys = admin.page("/admin/tasks").expectFirst("#keys progress");
        assertThat(keys.attr("value")).isEqualTo(keys.attr("max")).isNotEqualTo("0");
    }

    /** Not from the page: two runs within a minute look the same there. */
    private long newestRun() {
        return jdbc.sql("select coalesce(max(id), 0) from task_run where task = 'forget-old-mails'")
                .query(Long.class)
                .single();
    }

    @Test
    void deadLettersAndMailsSayThatAllIsWell() throws Exception {
        assertThat(admin.get("/admin/dead-letters").statusCode()).isEqualTo(200);
        assertThat(admin.get("/admin/mails").statusCode()).isEqualTo(200);
        assertThat(Operators.act(admin, "/admin/projections/members", "rebuild", Map.of("reason", ""))
                        .statusCode())
                .isEqualTo(422);
    }
}
