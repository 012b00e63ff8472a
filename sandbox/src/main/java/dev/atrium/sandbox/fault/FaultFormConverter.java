package dev.atrium.sandbox.fault;

import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Forms name a fault as JSON does, in lower case. */
@Component
@Profile("sandbox")
final class FaultFormConverter implements Converter<String, Fault> {

    @Override
    public Fault convert(String name) {
        return Fault.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
