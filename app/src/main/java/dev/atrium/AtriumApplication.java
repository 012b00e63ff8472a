package dev.atrium;

import dev.atrium.administrator.CreateAdmin;
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
        OfflineVerification.of(args).ifPresent(verification -> System.exit(verification.run()));
        // Both are read as system properties only: Axon would advertise a console in the log, and report to its vendor
        // what this machine runs.
        System.setProperty("disable-axoniq-console-message", "true");
        System.setProperty("axoniq.update-checker.disabled", "true");
        if (MoveEvents.isAskedFor(args)) {
            System.exit(MoveEvents.run(args));
        }
        if (CreateAdmin.isAskedFor(args)) {
            System.exit(CreateAdmin.run(AtriumApplication.class, args));
        }
        SpringApplication.run(AtriumApplication.class, args);
    }
}
