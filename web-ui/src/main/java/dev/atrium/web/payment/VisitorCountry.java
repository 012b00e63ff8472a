package dev.atrium.web.payment;

import dev.atrium.api.shared.CountryCode;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as anybody knows. */
final class VisitorCountry {

    private VisitorCountry() {}

    static @Nullable CountryCode of(HttpServletRequest request, @Nullable CountryOfVisitor source) {
        return source == null ? null : source.find(request.getRemoteAddr()).orElse(null);
    }
}
