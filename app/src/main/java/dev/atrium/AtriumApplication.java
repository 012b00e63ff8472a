package dev.atrium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the site. Every module brings its own beans, found below this package and named by their full class name, since
 * two modules may well each have a {@code MailConfiguration}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AtriumApplication {

    public static void main(String[] args) {
        // Axon advertises a console in the log unless this is set, and reads it as a system property only.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(AtriumApplication.class, args);
    }
}
