package dev.atrium.web.error;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.web.assets.Assets;
import dev.atrium.web.language.Language;
import dev.atrium.web.language.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pages for "we are at fault" (500), "not now" (503) and "unreadable" (400), made once at the start from one file. */
@Component
class StaticErrorPages {

    private static final int UNREADABLE = 400;
    private static final int UNAVAILABLE = 503;

    private final Map<Language, byte[]> atFault = new EnumMap<>(Language.class);
    private final Map<Language, byte[]> notNow = new EnumMap<>(Language.class);
    private final Map<Language, byte[]> unreadable = new EnumMap<>(Language.class);

    StaticErrorPages(Assets assets) {
        String file = read();
        for (Language language : Language.values()) {
            atFault.put(language, fill(file, "error.500", language, assets));
            notNow.put(language, fill(file, "error.503", language, assets));
            unreadable.put(language, fill(file, "error.400", language, assets));
        }
    }

    byte[] of(int status, Language language) {
        Map<Language, byte[]> pages = switch (status) {
            case UNREADABLE -> unreadable;
            case UNAVAILABLE -> notNow;
            default -> atFault;
        };
        byte[] page = pages.get(language);
        return page == null ? new byte[0] : page;
    }

    private static byte[] fill(String file, String key, Language language, Assets assets) {
        Texts texts = Texts.in(language);
        return file.replace("{language}", language.code())
                .replace("{style}", assets.url("atrium.css"))
                .replace("{icon}", assets.url("favicon.svg"))
                .replace("{logo}", assets.url("logo.svg"))
                .replace("{title}", texts.get(key + ".title"))
                .replace("{text}", texts.get(key + ".text"))
                .replace("{home}", texts.get("error.home"))
                .getBytes(UTF_8);
    }

    private static String read() {
        try (InputStream file = StaticErrorPages.class.getResourceAsStream("/errors/static.html")) {
            if (file == null) {
                throw new IllegalStateException("missing on the class path: /errors/static.html");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
