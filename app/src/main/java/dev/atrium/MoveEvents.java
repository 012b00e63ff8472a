package dev.atrium;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atrium.eventstore.axonserver.EventMove;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/**
 * {@code java -jar … --move-events-to-axon-server}: moves the events of a site that does not run from PostgreSQL to the Axon Server
 * that {@code AXON_SERVER} names, and ends. Needs the variables of the site; may be interrupted and run again.
 */
final class MoveEvents {

    private static final String OPTION = "--move-events-to-axon-server";

    /** Behind the options of the site, so that these count. */
    private static final List<String> OWN = List.of(
            "--axon.axonserver.enabled=false",
            "--axon.axonserver.servers=${AXON_SERVER:localhost:8124}",
            "--axon.axonserver.suppress-download-message=true",
            "--" + EventMove.MOVING + "=true",
            "--spring.main.banner-mode=off",
            "--logging.level.root=warn");

    private MoveEvents() {}

    static boolean isAskedFor(String... arguments) {
        return List.of(arguments).contains(OPTION);
    }

    /** Gives back the exit code. */
    static int run(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        String[] all = Stream.concat(Stream.of(arguments), OWN.stream()).toArray(String[]::new);
        try (ConfigurableApplicationContext store = new SpringApplicationBuilder(EventStoreAlone.class)
                .web(WebApplicationType.NONE)
                .run(all)) {
            return store.getBean(EventMove.class).run(out);
        }
    }

    /** No component, so that the site does not find it. */
    @EnableAutoConfiguration
    @ComponentScan("dev.atrium.eventstore")
    static class EventStoreAlone {}
}
