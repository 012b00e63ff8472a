package dev.atrium.sandbox.demo;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Whether there is demo data, {@code atrium.demo}, and of how many models, {@code atrium.demo.models}: two options of
 * which one is the beginning of the other, so they are read one by one.
 */
record DemoSettings(boolean on, int models) {

    static final int FEW = 60;

    static DemoSettings of(Environment environment) {
        Binder binder = Binder.get(environment);
        return new DemoSettings(
                binder.bind("atrium.demo", Boolean.class).orElse(true),
                binder.bind("atrium.demo.models", Integer.class).orElse(FEW));
    }
}
