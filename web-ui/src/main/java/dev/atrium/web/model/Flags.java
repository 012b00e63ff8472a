package dev.atrium.web.model;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.web.layout.Frame;
import java.util.Locale;

/** Pictures of flags. */
final class Flags {

    private Flags() {}

    static String of(CountryCode country, Frame frame) {
        return frame.asset("flags/" + country.value().toLowerCase(Locale.ROOT) + ".svg");
    }
}
