package dev.atrium.web.security.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;

/**
 * Stores session attributes as text and refuses anything else. A serialized object would tie every open session to the
 * shape of a class, and log all members out, or worse, when a release changes it.
 */
final class SessionText {

    private SessionText() {}

    static ConversionService conversion() {
        GenericConversionService service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, SessionText::write);
        service.addConverter(byte[].class, Object.class, bytes -> new String(bytes, UTF_8));
        return service;
    }

    private static byte[] write(Object value) {
        if (value instanceof String text) {
            return text.getBytes(UTF_8);
        }
        throw new IllegalArgumentException(
                "a session holds text only, not a " + value.getClass().getName());
    }
}
