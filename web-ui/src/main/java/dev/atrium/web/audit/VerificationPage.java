package dev.atrium.web.audit;

import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.web.layout.Frame;

/** One verification, running or past. */
public record VerificationPage(Frame frame, VerificationLine line) implements AuditPage {

    @Override
    public String title() {
        return t("audit.verification.title");
    }

    public VerificationView run() {
        return line.run();
    }

    public String outcome() {
        return t("audit.verification." + run().state().name());
    }

    /** What was found, in a sentence that names the event. */
    public String finding() {
        Flaw flaw = run().flaw();
        if (flaw == null) {
            return "";
        }
        String key = "audit.flaw." + flaw.kind().name();
        return flaw.from() == flaw.to() ? t(key, flaw.from()) : t(key + ".range", flaw.from(), flaw.to());
    }
}
