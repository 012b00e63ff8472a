package dev.atrium.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * Sends a rendered page, compressed at the level whose saving is worth its time. In one write: each goes through the wrappers
 * of half a dozen filters, and a page has hundreds of pieces.
 */
final class PageBody {

    /** Below this, compressing saves no packet. */
    private static final int WORTH_COMPRESSING = 1400;

    private PageBody() {}

    static void write(byte[] page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (page.length < WORTH_COMPRESSING || !acceptsGzip(request)) {
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            return;
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(page.length / 2);
        try (OutputStream gzip = new FastGzip(compressed)) {
            gzip.write(page);
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentLength(compressed.size());
        response.getOutputStream().write(compressed.toByteArray());
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream target) throws IOException {
            super(target, 4096);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
