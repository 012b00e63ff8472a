package dev.atrium.web.audit;

import dev.atrium.api.audit.ChainStatus;
import dev.atrium.web.layout.Frame;
import java.util.List;

/** @param sought what was searched for, empty for nothing */
public record AuditHomePage(
        Frame frame, String sought, List<AuditHit> hits, ChainStatus chain, List<VerificationLine> verifications)
        implements AuditPage {

    @Override
    public String title() {
        return t("audit.title");
    }

    public boolean foundNothing() {
        return !sought.isEmpty() && hits.isEmpty();
    }

    /** Events that are stored and not linked yet: nearly none, unless the chain is at work or in trouble. */
    public boolean isBehind() {
        return chain.head() > chain.index();
    }

    public boolean isVerifying() {
        return verifications.stream().anyMatch(line -> line.run().isRunning());
    }
}
