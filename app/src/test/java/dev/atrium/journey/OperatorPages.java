package dev.atrium.journey;

import com.stripe.model.PaymentIntent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of page for administrators and auditors once, about a member who did a little of everything. */
final class OperatorPages {

    private static final String MARK = "stuck-on-a-page";

    private final int port;
    private final StuckRows stuck;
    private final String name = Members.unique("shown");
    private final String other = Members.unique("also-shown");

    OperatorPages(int port, JdbcClient jdbc) {
        this.port = port;
        stuck = new StuckRows(jdbc, MARK);
    }

    /** Lists have few rows, so that whoever tabs through them comes to their end. */
    List<String> paths() throws Exception {
        live();
        addWhatIsStuck();
        Visitor admin = new Operators(port).admin();
        List<String> paths = new ArrayList<>(List.of(
                "/admin/",
                "/admin/accounts?q=nobody-at-all",
                "/admin/sums",
                "/admin/deletions",
                "/admin/deletions/1/retry",
                "/admin/tasks",
                "/admin/tasks/due-deletions/run",
                "/admin/projections",
                "/admin/projections/members/rebuild",
                "/admin/dead-letters",
                "/admin/dead-letters/members/" + MARK + "/discard",
                "/admin/stuck-work?q=" + MARK,
                "/admin/mails?q=" + MARK,
                "/admin/mails/" + MARK + "/retry",
                "/audit/",
                "/audit/?q=nobody-at-all",
                "/audit/charts"));
        String user = addWithPage(admin, "/admin/users?q=" + name, paths);
        String account = addWithPage(admin, "/admin/accounts?q=" + name, paths);
        String model = addWithPage(admin, "/admin/models?creator=" + name, paths);
        addWithPage(admin, "/admin/rooms?member=" + name, paths);
        String message = addWithPage(admin, "/admin/messages?author=" + name, paths);
        String payment = addWithPage(admin, "/admin/payments?payer=" + name, paths);
        for (String action : List.of("/suspend", "/grant-role", "/schedule-deletion", "/resend-verification")) {
            paths.add(account + action);
        }
        paths.addAll(List.of(model + "/delete", message + "/delete", payment + "/refund"));

        String member = user.replace("/admin/users", "/audit/members");
        String history = account.replace("/admin/accounts", "/audit/history");
        String paid = payment.replace("/admin/payments", "/audit/history");
        paths.addAll(List.of(
                member,
                history,
                history + "/0",
                history + "/at",
                history + "/at?instant=2001-01-01T00:00",
                paid,
                paid + "/0",
                "/audit/events?subject=" + member.replaceFirst(".*/", ""),
                link(admin, history, ".audit-timeline tbody tr:last-child .audit-id")));
        return paths;
    }

    private void live() throws Exception {
        new Visitor(port).register(other);
        Visitor visitor = new Visitor(port);
        visitor.register(name);
        visitor.publish("A title of a usual length, by " + name);
        visitor.submit("/chat/", "/chat/room/public", Map.of("message", "words of " + name));
        visitor.get("/chat/with-user/" + other);
        Payer payer = Payer.of(visitor, name);
        StripeDesk stripe = new StripeDesk(port);
        PaymentIntent intent = stripe.intentOf(payer.buy("standard").secret());
        stripe.pay(intent, "pm_card_visa");
    }

    private static String addWithPage(Visitor admin, String list, List<String> paths)
            throws IOException, InterruptedException {
        String page = link(admin, list, ".admin-table tbody th a");
        paths.addAll(List.of(list, page));
        return page;
    }

    private static String link(Visitor admin, String path, String selector) throws IOException, InterruptedException {
        String href = admin.page(path).select(selector).attr("href");
        if (href.isEmpty()) {
            throw new IOException("nothing is at " + selector + " of " + path);
        }
        return href;
    }

    private void addWhatIsStuck() {
        stuck.add();
        stuck.addLetter();
        stuck.addFailedDeletion(1);
        stuck.addFailedDeletion(913_792_091_717_180_002L);
    }

    void removeWhatIsStuck() {
        stuck.remove();
    }
}
