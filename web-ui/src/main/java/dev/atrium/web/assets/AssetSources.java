package dev.atrium.web.assets;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an asset is made of. Only what is named here is served: a webjar holds far more than a site needs. One bundle each of
 * style and script, because a page that is loaded for the first time waits for every file.
 */
final class AssetSources {

    private static final Pattern FLAG = Pattern.compile("flags/([a-z]{2})\\.svg");

    private static final List<String> STYLES = List.of(
            "webjar:bootstrap/dist/css/bootstrap.min.css",
            "css/tokens.css",
            "css/base.css",
            "css/layout.css",
            "css/navigation.css",
            "css/buttons.css",
            "css/forms.css",
            "css/cards.css",
            "css/models.css",
            "css/search.css",
            "css/toasts.css",
            "css/dialog.css",
            "css/progress.css",
            "css/account.css",
            "css/mfa.css",
            "css/leaving.css",
            "css/admin.css",
            "css/chat.css",
            "css/my-chats.css",
            "css/audit.css",
            "css/payments.css",
            "css/profile.css",
            "css/pictures.css");

    private static final List<String> SCRIPTS = List.of(
            "webjar:htmx.org/dist/htmx.min.js",
            "webjar:hyperscript.org/dist/_hyperscript.min.js",
            // Before progress.js: what it sends itself is no way to another page.
            "js/upload.js",
            "js/picture.js",
            "js/progress.js",
            "js/toasts.js",
            "js/menus.js",
            "js/modals.js",
            "js/renewal.js",
            "js/tabs.js",
            "js/resend.js",
            "js/keep-codes.js",
            "js/countdown.js",
            "js/local-time.js");

    /** Only pages with a chat load these. */
    private static final List<String> CHAT = List.of(
            "webjar:htmx.org/dist/ext/ws.js", "js/chat.js", "js/chat-scroll.js", "js/chat-days.js", "js/my-chats.js");

    /** Only pages on which one pays load these. */
    private static final List<String> PAYMENTS =
            List.of("js/payment-page.js", "js/payment-plan.js", "js/payment-donation.js");

    private static final Map<String, List<String>> SOURCES = Map.of(
            "atrium.css",
            STYLES,
            "atrium.js",
            SCRIPTS,
            "chat.js",
            CHAT,
            "payments.js",
            PAYMENTS,
            "logo.svg",
            List.of("img/logo.svg"),
            "favicon.svg",
            List.of("img/favicon.svg"));

    private AssetSources() {}

    static Optional<byte[]> read(String name) {
        List<String> sources = SOURCES.get(name);
        if (sources != null) {
            return Optional.of(concatenate(sources));
        }
        Matcher flag = FLAG.matcher(name);
        return flag.matches()
                ? ClassPathFile.find("webjar:flag-icons/flags/4x3/" + flag.group(1) + ".svg")
                : Optional.empty();
    }

    private static byte[] concatenate(List<String> sources) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (String source : sources) {
            byte[] content = ClassPathFile.find(source)
                    .orElseThrow(() -> new IllegalStateException("missing on the class path: " + source));
            bundle.writeBytes(content);
            bundle.write('\n');
        }
        return bundle.toByteArray();
    }
}
