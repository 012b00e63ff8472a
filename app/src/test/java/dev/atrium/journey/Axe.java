package dev.atrium.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe, the checker of accessibility, finds on a page and calls serious or critical. */
final class Axe {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private Axe() {}

    static List<String> seriousFindings(Page page) {
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        boolean hasFrames = page.frames().size() > 1;
        // Looking into frames takes a second tab each time.
        return new AxeBuilder(page)
                .options(onlyWhatIsWrong).setLegacyMode(!hasFrames).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Axe::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
