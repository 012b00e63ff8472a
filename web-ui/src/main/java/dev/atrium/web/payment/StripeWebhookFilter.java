package dev.atrium.web.payment;

import dev.atrium.api.payment.PaymentNoticeInbox;
import dev.atrium.gateway.payment.ForgedNoticeException;
import dev.atrium.gateway.payment.PaymentWebhooks;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Takes Stripe's notices: checks whose they are, stores them, says so. What they mean is found out afterwards. Stands before
 * sessions and the security filters: the signature is all the proof that Stripe gives, and a browser's cookies prove nothing
 * here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class StripeWebhookFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(StripeWebhookFilter.class);
    private static final String PATH = "/stripe/webhook";
    private static final Set<String> PATHS = Set.of(PATH, PATH + "/");
    /** Stripe's are some kilobytes. */
    private static final int LARGEST = 512 * 1024;

    private final PaymentWebhooks webhooks;
    private final PaymentNoticeInbox inbox;

    StripeWebhookFilter(PaymentWebhooks webhooks, PaymentNoticeInbox inbox) {
        this.webhooks = webhooks;
        this.inbox = inbox;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATHS.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(PATH));
        if (request.getMethod().equals("POST")) {
            take(request, response);
        } else {
            response.setHeader(HttpHeaders.ALLOW, "POST");
            refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "notices are posted");
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] payload = request.getInputStream().readNBytes(LARGEST + 1);
        if (payload.length > LARGEST) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "larger than any notice");
            return;
        }
        String signature = request.getHeader("Stripe-Signature");
        try {
            inbox.keep(webhooks.read(new String(payload, StandardCharsets.UTF_8), signature == null ? "" : signature));
            answer(response, HttpServletResponse.SC_OK, "{\"received\":true}");
        } catch (ForgedNoticeException forged) {
            log.warn("refused a notice that is not Stripe's: {}", forged.getMessage());
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "not signed by Stripe");
        } catch (RuntimeException notKept) {
            // Not its text, which may quote what was sent. Stripe will send the notice again.
            log.error(
                    "a notice of Stripe could not be stored: {}",
                    notKept.getClass().getSimpleName());
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "not stored, please send it again");
        }
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        answer(response, status, "{\"error\":\"" + why + "\"}");
    }

    private static void answer(HttpServletResponse response, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
