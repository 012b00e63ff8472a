package dev.atrium.web.audit;

import dev.atrium.api.audit.EventChain;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first page for auditors: find a history, and see whether all of them can be trusted. */
@Controller
class AuditHomeController {

    private static final int SHOWN = 10;

    private final AuditSearch search;
    private final EventChain chain;
    private final Queries queries;
    private final Pages pages;

    AuditHomeController(AuditSearch search, EventChain chain, Queries queries, Pages pages) {
        this.search = search;
        this.chain = chain;
        this.queries = queries;
        this.pages = pages;
    }

    /** The one thing that was found is shown at once. */
    @GetMapping({"/audit", "/audit/"})
    View show(@RequestParam(defaultValue = "") String q, CurrentMember viewer, Frame frame) {
        List<AuditHit> hits = search.find(q);
        if (hits.size() == 1) {
            return new SeeOther(hits.getFirst().address());
        }
        Names names = new Names(queries);
        return pages.page(
                "audit/home",
                new AuditHomePage(
                        frame,
                        q.strip(),
                        hits,
                        chain.status(),
                        chain.verifications(SHOWN).stream()
                                .map(run -> VerificationLine.of(run, names))
                                .toList()));
    }
}
