package dev.atrium.saga.mail;

import dev.atrium.gateway.mail.Mail;
import dev.atrium.saga.schedule.Urgency;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The queue and the scheduler without the rest of the site; mail server and clock come from the test. No
 * {@code @Configuration}, so that the scans of other tests do not find it.
 */
@ComponentScan(
        basePackages = {"dev.atrium.saga.mail", "dev.atrium.saga.schedule"},
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = MemberLetters.class))
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class MailQueueApplication {

    static final MailKind<Greeting> GREETINGS = new MailKind<>() {
        @Override
        public String name() {
            return "greeting";
        }

        @Override
        public Class<Greeting> orderType() {
            return Greeting.class;
        }

        @Override
        public Optional<Mail> write(Greeting order, String cause) {
            return Optional.of(new Mail(order.to(), "Hello", "Hello", "<p>Hello</p>", null, cause));
        }
    };

    static final MailKind<Greeting> ALARMS = new MailKind<>() {
        @Override
        public String name() {
            return "alarm";
        }

        @Override
        public Class<Greeting> orderType() {
            return Greeting.class;
        }

        @Override
        public Urgency urgency() {
            return Urgency.URGENT;
        }

        @Override
        public Optional<Mail> write(Greeting order, String cause) {
            return Optional.of(new Mail(order.to(), "Somebody else", "knows it", "<p>Hello</p>", null, cause));
        }
    };

    @Bean
    MailKind<Greeting> alarms() {
        return ALARMS;
    }

    @Bean
    MailKind<Greeting> greetings() {
        return GREETINGS;
    }

    @Bean
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }
}
