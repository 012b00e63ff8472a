package dev.atrium.web.flash;

import dev.atrium.web.cookie.SiteCookie;
import dev.atrium.web.flash.FlashMessage.Level;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The messages that the visitor's next page shows: those that a redirect carried here, and those of this request. They travel
 * in a short-lived cookie, because visitors without a login have no session. A controller asks for it as an argument;
 * code outside of Spring MVC uses {@link #of} and, before it redirects, {@link #carry}.
 */
public final class Flash {

    private static final String ATTRIBUTE = Flash.class.getName();
    private static final Duration LIFETIME = Duration.ofMinutes(2);

    private final List<FlashMessage> messages;
    private final boolean cameByCookie;
    private boolean shown;

    private Flash(List<FlashMessage> carried) {
        messages = new ArrayList<>(carried);
        cameByCookie = !carried.isEmpty();
    }

    public static Flash of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Flash flash) {
            return flash;
        }
        Flash flash = new Flash(FlashCookie.read(request));
        request.setAttribute(ATTRIBUTE, flash);
        return flash;
    }

    public void success(String key, String... arguments) {
        add(Level.SUCCESS, key, arguments);
    }

    public void error(String key, String... arguments) {
        add(Level.ERROR, key, arguments);
    }

    public void warning(String key, String... arguments) {
        add(Level.WARNING, key, arguments);
    }

    public void info(String key, String... arguments) {
        add(Level.INFO, key, arguments);
    }

    private void add(Level level, String key, String... arguments) {
        messages.add(new FlashMessage(level, key, Arrays.asList(arguments)));
    }

    /** For the layout of a page, which shows the messages first: each is shown once. */
    public List<FlashMessage> show() {
        shown = true;
        List<FlashMessage> all = List.copyOf(messages);
        messages.clear();
        return all;
    }

    /** Ends what a cookie brought here, once a page has shown it. */
    public void finish(HttpServletRequest request, HttpServletResponse response) {
        if (shown && cameByCookie) {
            SiteCookie.remove(FlashCookie.NAME, request, response);
        }
    }

    /** Hands the messages to the page that the answer redirects to. */
    public void carry(HttpServletRequest request, HttpServletResponse response) {
        if (!messages.isEmpty()) {
            SiteCookie.set(FlashCookie.NAME, FlashCookie.write(messages), LIFETIME, request, response);
        }
    }
}
