package dev.atrium.web.payment;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.web.security.throttle.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a request comes from, as far as anybody knows. */
@Component
class VisitorCountry {

    private final VisitorAddress visitors;
    private final ObjectProvider<CountryOfVisitor> source;

    VisitorCountry(VisitorAddress visitors, ObjectProvider<CountryOfVisitor> source) {
        this.visitors = visitors;
        this.source = source;
    }

    @Nullable
    CountryCode of(HttpServletRequest request) {
        CountryOfVisitor known = source.getIfAvailable();
        return known == null ? null : known.find(visitors.of(request)).orElse(null);
    }
}
