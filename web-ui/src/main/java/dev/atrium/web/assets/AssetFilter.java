package dev.atrium.web.assets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for assets before everything else: they need neither session nor security filters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class AssetFilter extends OncePerRequestFilter {

    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Assets.PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Optional<Asset> asset = assets.at(request.getRequestURI().substring(Assets.PATH.length()));
        if (asset.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null) {
            // The name holds the hash, so whoever knows a version of it knows this one.
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            send(asset.get(), request, response);
        }
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(asset.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, A_YEAR);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // A picture may be opened by itself; nothing in it may run.
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        byte[] body = asset.plain();
        if (acceptsGzip(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = asset.gzipped();
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip");
    }
}
