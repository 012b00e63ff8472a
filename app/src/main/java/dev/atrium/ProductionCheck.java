package dev.atrium;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Looks at the variables of production before anything starts, so that what is wrong is told by name, and all at once. */
final class ProductionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<ProductionVariable> VARIABLES = List.of(
            ProductionVariable.address("ATRIUM_PUBLIC_URL", "http"),
            ProductionVariable.database("ATRIUM_DATABASE_URL"),
            ProductionVariable.text("ATRIUM_DATABASE_USER", "a user of that database"),
            ProductionVariable.text("ATRIUM_DATABASE_PASSWORD", "that user's password"),
            ProductionVariable.masterKey("ATRIUM_MASTER_KEY"),
            ProductionVariable.address("ATRIUM_ELASTICSEARCH_URL", "http"),
            ProductionVariable.text("ATRIUM_SMTP_HOST", "the name of a mail server"),
            ProductionVariable.text("ATRIUM_MAIL_FROM", "the sender of mails, such as Atrium <no-reply@example.org>"),
            ProductionVariable.mailAddress("ATRIUM_SUPPORT_EMAIL"),
            ProductionVariable.text("ATRIUM_CAPTCHA_SITE_KEY", "the site's key at reCAPTCHA"),
            ProductionVariable.text("ATRIUM_CAPTCHA_SECRET", "the site's secret at reCAPTCHA"),
            ProductionVariable.text("ATRIUM_TWILIO_ACCOUNT_SID", "the account's id at Twilio, AC…"),
            ProductionVariable.text("ATRIUM_TWILIO_AUTH_TOKEN", "that account's token"),
            ProductionVariable.text(
                    "ATRIUM_TWILIO_FROM",
                    "a number of that account, such as +441234567890, or a messaging service, MG…"),
            ProductionVariable.beginning("STRIPE_SECRET_KEY", "sk_", "rk_"),
            ProductionVariable.beginning("STRIPE_PUBLISHABLE_KEY", "pk_"),
            ProductionVariable.beginning("STRIPE_WEBHOOK_SECRET", "whsec_"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> problems = problems(environment);
            if (!problems.isEmpty()) {
                throw new WrongVariablesException(problems);
            }
        }
    }

    static List<String> problems(Environment environment) {
        return VARIABLES.stream()
                .map(variable -> variable.problem(environment.getProperty(variable.name())))
                .flatMap(Optional::stream)
                .toList();
    }
}
