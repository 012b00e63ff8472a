package dev.atrium.web.flash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.web.flash.FlashMessage.Level;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The messages as text of a cookie, and back; whatever else stands there is ignored. */
final class FlashCookie {

    static final String NAME = "flash";

    private static final int MAX_MESSAGES = 4;
    private static final int MAX_LENGTH = 3500;
    private static final int MAX_ARGUMENT = 100;
    private static final String MESSAGE_END = "\u001e";
    private static final String PART_END = "\u001f";

    private FlashCookie() {}

    static String write(List<FlashMessage> messages) {
        List<String> lines = new ArrayList<>();
        messages.stream().limit(MAX_MESSAGES).forEach(message -> {
            List<String> parts = new ArrayList<>(List.of(message.level().name(), message.key()));
            message.arguments().forEach(argument -> parts.add(clean(argument)));
            lines.add(String.join(PART_END, parts));
        });
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(MESSAGE_END, lines).getBytes(UTF_8));
    }

    static List<FlashMessage> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return List.of();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .findFirst()
                .map(cookie -> parse(cookie.getValue()))
                .orElse(List.of());
    }

    static List<FlashMessage> parse(String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(value), UTF_8);
            return Arrays.stream(text.split(MESSAGE_END, -1))
                    .limit(MAX_MESSAGES)
                    .map(FlashCookie::message)
                    .toList();
        } catch (IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    private static FlashMessage message(String line) {
        List<String> parts = Arrays.asList(line.split(PART_END, -1));
        if (parts.size() < 2
                || !parts.get(1).startsWith("flash.")
                || !Texts.in(Language.EN).has(parts.get(1))) {
            throw new IllegalArgumentException("not a flash message");
        }
        return new FlashMessage(Level.valueOf(parts.get(0)), parts.get(1), List.copyOf(parts.subList(2, parts.size())));
    }

    /** Shortened by code points, so that no half of a pair remains. */
    private static String clean(String argument) {
        return argument.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(MAX_ARGUMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
