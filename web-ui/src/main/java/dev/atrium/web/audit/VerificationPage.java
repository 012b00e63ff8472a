package dev.atrium.web.audit;

import dev.atrium.api.audit.Flaw;
import dev.atrium.api.audit.VerificationView;
import dev.atrium.web.layout.Frame;
import org.jspecify.annotations.Nullable;

/**
 * One verification, running or past.
 *
 * @param said how much of it was told before, in percent; null for a page that begins to tell
 */
public record VerificationPage(
        Frame frame, VerificationLine line, @Nullable Integer said) implements AuditPage {

    /** The element whose words screen readers read out when they change. */
    public static final String SAYING = "verification-said";

    private static final int STEP = 10;

    @Override
    public String title() {
        return t("audit.verification.title");
    }

    public VerificationView run() {
        return line.run();
    }

    /** The next part of it, knowing what was told. */
    public String again() {
        return line.address() + "?said=" + inSteps();
    }

    /** Not every second something else: that would be all that one hears. */
    private int inSteps() {
        return run().percent() / STEP * STEP;
    }

    public boolean hasNews() {
        return said != null && (!run().isRunning() || said != inSteps());
    }

    public String saying() {
        return run().isRunning() ? t("audit.verification.said", inSteps()) : (outcome() + ". " + finding()).strip();
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
