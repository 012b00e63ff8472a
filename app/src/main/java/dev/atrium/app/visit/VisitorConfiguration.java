package dev.atrium.app.visit;

import dev.atrium.eventstore.wakeup.NodeChannel;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VisitorConfiguration {

    /** The topic of "there are visitors here". */
    private static final String TOPIC = "visitors";

    @Bean
    VisitorWatch visitorWatch(Clock clock, NodeChannel nodes) {
        VisitorWatch watch = new VisitorWatch(clock, () -> nodes.sendIfHeard(TOPIC, "", ""));
        nodes.receive(TOPIC, text -> watch.areElsewhere());
        return watch;
    }
}
