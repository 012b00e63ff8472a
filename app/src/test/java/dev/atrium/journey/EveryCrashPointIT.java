package dev.atrium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The process is killed right after every single thing that a deletion does, each time that of another member, and started
 * again: all come to the same end, and nothing that matters is done twice or not at all.
 */
@Tag("endurance")
class EveryCrashPointIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** In the order in which they happen; {@code #2} is the second time. */
    private static final List<String> POINTS = List.of(
            "StoredDeletionDesk.schedule",
            "StartAccountDeletionCommand",
            "DeletionDueTable.begun",
            "StoredDeletionDesk.open",
            "StoredDeletionDesk.ask",
            "DeletionWorkTable.ask",
            "PaymentGateway.deleteCustomer",
            "ConfirmStripeCustomerForgottenCommand",
            "DeleteModelCommand",
            "LeaveRoomCommand",
            "DeletionWorkTable.remember",
            "EraseUserCommand",
            "ConfirmUserDeletableCommand",
            "StoredDeletionDesk.ask#3",
            "ExportCleaning.eraseAll",
            "Belongings.eraseAll",
            "PicturesPlace.eraseAll",
            "SearchIndexPlace.eraseAll",
            "MailGateway.send",
            "DeletionWorkTable.remember#2",
            "ErasureLog.add",
            "DataKeys.destroy",
            "CompleteAccountDeletionCommand",
            "StoredDeletionDesk.close",
            "DeletionWorkTable.close");

    private final List<LeavingMember> leavers = new ArrayList<>();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void killedAfterEveryStepAllDeletionsComeToTheSameEnd() throws Exception {
        SiteProcess site = start();
        String stays = Members.unique("zostaje");
        site.visitor().register(stays);
        for (int i = 0; i < POINTS.size(); i++) {
            leavers.add(leaver(site.port(), stays));
        }
        SiteDatabase database = SiteDatabase.of(data());
        for (int i = 0; i < POINTS.size(); i++) {
            LeavingMember leaver = leavers.get(i);
            crashAfter(POINTS.get(i), leaver, database.jdbc());
            Visitor browser = site.visitor();
            browser.login(leaver.name());
            leaveThoughTheSiteDies(leaver, browser);
            site.awaitEnd();
            Files.delete(crashFile()); // the step is done again at the next start, and shall not kill that one too
            site = start();
        }
        try (SiteProcess last = site) {
            JdbcClient jdbc = database.jdbc();
            await("all are gone")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> left(jdbc) == 0);
            jdbc.sql("vacuum analyze").update();
            for (int i = 0; i < POINTS.size(); i++) {
                cameToTheEnd(leavers.get(i), POINTS.get(i), jdbc, last);
            }
            last.visitor().login(stays);
        }
    }

    private static void leaveThoughTheSiteDies(LeavingMember leaver, Visitor browser) throws InterruptedException {
        try {
            leaver.leave(browser);
        } catch (IOException noAnswer) {
            // It died before; had it refused, it would not die, and the test would wait for that in vain.
        }
    }

    private static LeavingMember leaver(int port, String other) throws Exception {
        LeavingMember member = LeavingMember.registered(port);
        member.showPicture(1);
        member.publishAndTalk(other);
        member.pay();
        return member;
    }

    private Path data() {
        return directory.resolve("site");
    }

    private Path crashFile() {
        return directory.resolve("crash");
    }

    private SiteProcess start() throws IOException {
        return SiteProcess.start(
                data(),
                "--atrium.deletion.interval=PT1S",
                "--atrium.deletion.pace.rest=0",
                "--atrium.deletion.pace.alone=0",
                "--atrium.deletion.pace.held=PT5S",
                "--" + CrashPoints.FILE + "=" + crashFile());
    }

    /** Moved into its place, so that nobody reads half of it. */
    private void crashAfter(String point, LeavingMember member, JdbcClient jdbc) throws IOException {
        String[] parts = point.split("#");
        List<String> about = new ArrayList<>(List.of(parts[0], parts.length > 1 ? parts[1] : "1", member.user()));
        about.add(account(member, jdbc).toString());
        about.addAll(jdbc.sql("select customer_id from stripe_customer where user_id = ?")
                .param(Long.parseLong(member.user()))
                .query(String.class)
                .list());
        Path written = Files.write(directory.resolve("crash.new"), about);
        Files.move(written, crashFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Long account(LeavingMember member, JdbcClient jdbc) {
        return jdbc.sql("select account_id from member where id = ?")
                .param(Long.parseLong(member.user()))
                .query(Long.class)
                .single();
    }

    private static long left(JdbcClient jdbc) {
        return POINTS.size()
                - jdbc.sql("select count(*) from account_deletion where phase = 'COMPLETED'")
                        .query(Long.class)
                        .single();
    }

    private void cameToTheEnd(LeavingMember member, String point, JdbcClient jdbc, SiteProcess site) throws Exception {
        RawScan scan = new RawScan(jdbc, data());
        assertThat(scan.tables(member.values())).as("tables after " + point).isEmpty();
        assertThat(scan.files(member.values(), member.pictures()))
                .as("files after " + point)
                .filteredOn(file -> !file.startsWith("elasticsearch/data"))
                .isEmpty();
        assertThat(steps(member, jdbc)).as("steps after " + point).containsExactlyElementsOf(stepsAfter(point));
        assertThat(new StripeDesk(site.port()).customersOf(member.user()))
                .as("customers at Stripe after " + point)
                .isEmpty();
        assertThat(receipts(member, site))
                .as("receipts after " + point)
                .isBetween(1, point.equals("MailGateway.send") ? 2 : 1);
        member.register(site.visitor());
    }

    /** Whoever is in the erasure log, and still has a key, is erased by the start: it asks for the deletion to go on. */
    private static List<String> stepsAfter(String point) {
        List<String> steps = new ArrayList<>(List.of(
                "AccountDeletionScheduledEvent",
                "AccountDeletionStartedEvent",
                "StripeCustomerForgottenEvent",
                "UserBecameDeletableEvent"));
        if (point.equals("ErasureLog.add")) {
            steps.add("AccountDeletionResumedEvent");
        }
        steps.add("AccountDeletionCompletedEvent");
        return steps;
    }

    private static List<String> steps(LeavingMember member, JdbcClient jdbc) {
        return jdbc.sql("""
                        select payload_type from domain_event_entry
                        where aggregate_identifier = (select account_id::text from account_deletion where user_id = ?)
                        and (payload_type like '%Deletion%'
                          or payload_type in ('StripeCustomerForgottenEvent', 'UserBecameDeletableEvent'))
                        order by sequence_number""")
                .param(Long.parseLong(member.user()))
                .query(String.class)
                .list();
    }

    private static int receipts(LeavingMember member, SiteProcess site) throws Exception {
        return (int) new Mailbox(site.visitor())
                .to(member.address()).stream()
                        .filter(mail -> mail.path("text").asString().contains("ERASURE RECEIPT"))
                        .count();
    }
}
