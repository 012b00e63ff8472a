package dev.atrium.web.audit;

import dev.atrium.api.admin.ListPaymentsQuery;
import dev.atrium.api.admin.ListedPaymentsPage;
import dev.atrium.api.admin.Stretch;
import dev.atrium.api.audit.FindHistoriesQuery;
import dev.atrium.api.audit.FindHistoryQuery;
import dev.atrium.api.audit.FindPersonsQuery;
import dev.atrium.api.audit.HistoriesPage;
import dev.atrium.api.audit.HistoryFilter;
import dev.atrium.api.audit.HistoryPage;
import dev.atrium.api.audit.PersonsPage;
import dev.atrium.api.user.UserId;
import dev.atrium.web.account.PhoneNumbers;
import dev.atrium.web.command.Queries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds a history by whatever an auditor was given: an id, a user name, an address, a phone number, Stripe's name for a payment, a request. */
@Component
class AuditSearch {

    private static final int LONGEST = 300;
    private static final int MOST = 10;

    private final Queries queries;
    private final PhoneNumbers phones;

    AuditSearch(Queries queries, PhoneNumbers phones) {
        this.queries = queries;
        this.phones = phones;
    }

    List<AuditHit> find(String typed) {
        String sought = typed.strip();
        if (sought.isEmpty() || sought.length() > LONGEST || sought.indexOf('\0') >= 0) {
            return List.of();
        }
        Map<String, AuditHit> hits = new LinkedHashMap<>();
        persons(sought).forEach(member -> add(hits, member(member)));
        phones.parse(sought).ifPresent(phone -> persons(phone.value()).forEach(found -> add(hits, member(found))));
        queries.ask(FindHistoriesQuery.of(sought), HistoriesPage.class)
                .histories()
                .forEach(history -> add(hits, history(history.type(), history.aggregate())));
        payments(sought).forEach(payment -> add(hits, history("payment", payment)));
        if (hits.isEmpty() && isOrigin(sought)) {
            add(hits, new AuditHit("origin", sought, "/audit/origin/" + AuditAddress.encode(sought)));
        }
        return List.copyOf(hits.values());
    }

    private List<UserId> persons(String nameOrContact) {
        return queries.ask(new FindPersonsQuery(nameOrContact), PersonsPage.class)
                .members();
    }

    private boolean isOrigin(String sought) {
        HistoryFilter filter = HistoryFilter.ofOrigin(sought);
        return !queries.ask(FindHistoryQuery.newest(filter, 1), HistoryPage.class)
                .indexes()
                .isEmpty();
    }

    private List<String> payments(String intent) {
        ListPaymentsQuery named =
                new ListPaymentsQuery(intent, null, null, false, new Stretch("initiated", true, null, MOST));
        return queries.ask(named, ListedPaymentsPage.class).rows().stream()
                .map(row -> row.payment().id().toString())
                .toList();
    }

    private static AuditHit history(String kind, String aggregate) {
        return new AuditHit(kind, aggregate, "/audit/history/" + AuditAddress.encode(aggregate));
    }

    private static AuditHit member(UserId member) {
        return new AuditHit("member", member.toString(), "/audit/members/" + member);
    }

    private static void add(Map<String, AuditHit> hits, AuditHit hit) {
        hits.putIfAbsent(hit.address(), hit);
    }
}
