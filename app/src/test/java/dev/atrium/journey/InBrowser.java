package dev.atrium.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test method a browser page on the running site, each with cookies of its own. Skips, and says why, where no
 * Chromium is installed.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(InBrowser.class);
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int LENGTH_SHOWN = 2_000;
    private static final int ANSWERS_SHOWN = 30;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.executable()
                .map(found -> ConditionEvaluationResult.enabled("Chromium is at " + found))
                .orElseGet(() -> ConditionEvaluationResult.disabled("no Chromium in " + Chromium.PLACES));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL("http://localhost:" + port(context))
                .setLocale("en-GB")
                .setViewportSize(1280, 900)
                // What fades in has no contrast yet, which is what axe would measure on a slow machine.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(!parameter.isAnnotated(WithoutJavaScript.class));
        BrowserContext browserContext = chromium(context).browser().newContext(options);
        browserContext.setDefaultTimeout(PATIENCE_MILLIS);
        List<String> answers = new ArrayList<>();
        browserContext.onResponse(response ->
                answers.add(response.status() + " " + response.request().method() + " " + response.url()));
        answers(context).put(browserContext, answers);
        return browserContext.newPage();
    }

    /** A red test also says what the browser showed: nobody sees it later. */
    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(red -> answers(context)
                        .forEach((browser, answers) -> browser.pages()
                                .forEach(page -> red.addSuppressed(
                                        new IllegalStateException(shownBy(page) + lastOf(answers))))));
        answers(context).keySet().forEach(BrowserContext::close);
    }

    private static String shownBy(Page page) {
        try {
            String text = page.locator("body").innerText(new Locator.InnerTextOptions().setTimeout(1_000));
            return "at the end, %s showed:%n%s"
                    .formatted(page.url(), text.substring(0, Math.min(text.length(), LENGTH_SHOWN)));
        } catch (PlaywrightException unreadable) {
            return "at the end, %s could not be read: %s".formatted(page.url(), unreadable.getMessage());
        }
    }

    private static String lastOf(List<String> answers) {
        return "%nafter these answers:%n%s"
                .formatted(String.join(
                        "\n", answers.subList(Math.max(0, answers.size() - ANSWERS_SHOWN), answers.size())));
    }

    private static String port(ExtensionContext context) {
        return Optional.ofNullable(SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getProperty("local.server.port"))
                .orElseThrow();
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    @SuppressWarnings("unchecked") // the store holds it under this key only
    private static Map<BrowserContext, List<String>> answers(ExtensionContext context) {
        return context.getStore(HERE)
                .computeIfAbsent(Map.class, key -> new LinkedHashMap<BrowserContext, List<String>>(), Map.class);
    }
}
