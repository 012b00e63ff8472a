package dev.atrium;

import static dev.atrium.ProductionVariable.optional;
import static dev.atrium.ProductionVariable.required;
import static dev.atrium.VariableForms.address;
import static dev.atrium.VariableForms.beginning;
import static dev.atrium.VariableForms.eachOf;
import static dev.atrium.VariableForms.matching;
import static dev.atrium.VariableForms.number;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** All variables of production, in the order of {@code example.env}. */
final class ProductionVariables {

    private static final String WEB_ADDRESS = "an address beginning with http:// or https://";
    private static final String KEY = "32 bytes in base64 (openssl rand -base64 32)";
    private static final String FLAG = "true or false";
    private static final int HIGHEST_NODE = 1023;

    static final List<ProductionVariable> ALL = Stream.of(
                    site(), store(), mail(), administrator(), visitors(), stripe(), nodes(), pictures(), watching())
            .flatMap(List::stream)
            .toList();

    private ProductionVariables() {}

    private static List<ProductionVariable> site() {
        return List.of(
                required("ATRIUM_PUBLIC_URL", WEB_ADDRESS, matching(".*[^/]").and(address("http", "https"))));
    }

    private static List<ProductionVariable> store() {
        String database = "jdbc:postgresql://";
        return List.of(
                required("ATRIUM_DATABASE_URL", "an address beginning with " + database, beginning(database)),
                required("ATRIUM_DATABASE_USER", "a user of that database", VariableForms::anything),
                required("ATRIUM_DATABASE_PASSWORD", "that user's password", VariableForms::anything),
                optional(
                                "AXON_SERVER",
                                "a host and port, such as axonserver:8124, or several with commas between them",
                                eachOf(matching("[\\w.-]+(:\\d{1,5})?")))
                        .neededWhere(environment -> environment.acceptsProfiles(Profiles.of("axonserver"))),
                required("ATRIUM_MASTER_KEY", KEY, VariableForms::key),
                optional(
                        "ATRIUM_OTHER_MASTER_KEYS",
                        KEY + ", or several with commas between them",
                        eachOf(VariableForms::key)),
                optional("ATRIUM_AUDIT_KEY", KEY, VariableForms::key),
                optional("DELETE_USER_INTERVAL", "a duration, such as P30D", VariableForms::duration),
                required(
                        "ATRIUM_ELASTICSEARCH_URL",
                        WEB_ADDRESS + ", without user and password",
                        address("http", "https").and(matching("[^@]+"))),
                optional(
                        "ATRIUM_ELASTICSEARCH_API_KEY",
                        "an API key as Elasticsearch encodes it",
                        matching("[\\w+/=-]+")));
    }

    private static List<ProductionVariable> mail() {
        return List.of(
                required("ATRIUM_SMTP_HOST", "the name of a mail server", matching("[\\w.:-]+")),
                optional("ATRIUM_SMTP_PORT", "a port", VariableForms::port),
                optional("ATRIUM_SMTP_AUTH", FLAG, VariableForms::flag),
                optional("ATRIUM_SMTP_TLS", FLAG, VariableForms::flag),
                required("ATRIUM_SMTP_USER", "a login at the mail server", VariableForms::anything)
                        .neededWhere(ProductionVariables::mailNeedsLogin),
                required("ATRIUM_SMTP_PASSWORD", "that login's password", VariableForms::anything)
                        .neededWhere(ProductionVariables::mailNeedsLogin),
                required(
                        "ATRIUM_MAIL_FROM",
                        "the sender of mails, such as Atrium <no-reply@example.org>",
                        VariableForms::sender),
                required(
                        "ATRIUM_SUPPORT_EMAIL",
                        "a mail address, such as support@example.org",
                        VariableForms::mailAddress));
    }

    private static boolean mailNeedsLogin(Environment environment) {
        return !"false".equals(environment.getProperty("ATRIUM_SMTP_AUTH"));
    }

    private static List<ProductionVariable> administrator() {
        return List.of(
                optional(
                                "ATRIUM_ADMIN_USERNAME",
                                "a user name: letters, digits and @.+-_",
                                matching("[\\w@.+-]{1,150}"))
                        .neededWhere(isSet("ATRIUM_ADMIN_PASSWORD")),
                optional("ATRIUM_ADMIN_EMAIL", "a mail address", VariableForms::mailAddress)
                        .neededWhere(isSet("ATRIUM_ADMIN_PASSWORD")),
                optional("ATRIUM_ADMIN_PASSWORD", "8 characters or more", matching(".{8,}")),
                optional("ATRIUM_MFA_REQUIRED_FOR_OPERATORS", FLAG, VariableForms::flag));
    }

    private static List<ProductionVariable> visitors() {
        return List.of(
                required("ATRIUM_CAPTCHA_SITE_KEY", "the site's key at reCAPTCHA", VariableForms::anything),
                required("ATRIUM_CAPTCHA_SECRET", "the site's secret at reCAPTCHA", VariableForms::anything),
                optional("ATRIUM_CAPTCHA_VERIFY_URL", WEB_ADDRESS, address("http", "https")),
                optional("ATRIUM_CAPTCHA_SCRIPT_URL", WEB_ADDRESS, address("http", "https")),
                required("ATRIUM_TWILIO_ACCOUNT_SID", "the account's id at Twilio, AC…", beginning("AC")),
                required("ATRIUM_TWILIO_AUTH_TOKEN", "that account's token", VariableForms::anything),
                required(
                        "ATRIUM_TWILIO_FROM",
                        "a number of that account, such as +441234567890, or a messaging service, MG…",
                        matching("\\+\\d{6,15}|MG\\w+")),
                optional("ATRIUM_TWILIO_BASE_URL", WEB_ADDRESS, address("http", "https")));
    }

    private static List<ProductionVariable> stripe() {
        return List.of(
                required("STRIPE_SECRET_KEY", "a key beginning with sk_ or rk_", beginning("sk_", "rk_")),
                required("STRIPE_PUBLISHABLE_KEY", "a key beginning with pk_", beginning("pk_")),
                required("STRIPE_WEBHOOK_SECRET", "a key beginning with whsec_", beginning("whsec_")),
                optional("STRIPE_API_BASE", WEB_ADDRESS, address("http", "https")),
                optional("STRIPE_SCRIPT_URL", WEB_ADDRESS, address("http", "https")));
    }

    private static List<ProductionVariable> nodes() {
        return List.of(
                optional("VALKEY_URL", "an address beginning with redis:// or rediss://", address("redis", "rediss")),
                optional(
                        "ATRIUM_TRUSTED_PROXIES",
                        "a network such as 10.0.0.0/8, or several with commas between them",
                        eachOf(VariableForms::network)),
                optional("ATRIUM_NODE", "a number from 0 to " + HIGHEST_NODE, number(0, HIGHEST_NODE)),
                optional("ATRIUM_SHUTDOWN_DRAIN", "a duration, such as PT5S", VariableForms::duration));
    }

    private static List<ProductionVariable> pictures() {
        return List.of(
                optional("ATRIUM_S3_ENDPOINT", WEB_ADDRESS, address("http", "https")),
                optional("ATRIUM_S3_REGION", "a region, such as us-east-1", matching("[a-z0-9-]+")),
                optional("ATRIUM_S3_BUCKET", "a bucket's name", matching("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")),
                optional("ATRIUM_S3_ACCESS_KEY", "an access key of that bucket", VariableForms::anything)
                        .neededWhere(isSet("ATRIUM_S3_SECRET_KEY")),
                optional("ATRIUM_S3_SECRET_KEY", "that access key's secret", VariableForms::anything)
                        .neededWhere(isSet("ATRIUM_S3_ACCESS_KEY")),
                optional("ATRIUM_REPLACED_PICTURES", "recycle or remove", matching("recycle|remove")),
                optional(
                        "ATRIUM_PICTURES_URL",
                        "/media/ or an address beginning with https://",
                        address("https").or("/media/"::equals)),
                optional("DETECT_NSFW_IMAGES", FLAG, VariableForms::flag),
                optional("DEEPAI_API_KEY", "the site's key at DeepAI", VariableForms::anything)
                        .neededWhere(environment -> "true".equals(environment.getProperty("DETECT_NSFW_IMAGES"))),
                optional("ATRIUM_CLASSIFIER_URL", WEB_ADDRESS, address("http", "https")));
    }

    private static List<ProductionVariable> watching() {
        return List.of(
                optional("ATRIUM_METRICS_TOKEN", "20 characters or more", matching("\\S{20,}")),
                optional("ATRIUM_TRACES_URL", WEB_ADDRESS, address("http", "https")),
                optional("ATRIUM_TRACES_SHARE", "a number from 0 to 1", VariableForms::share));
    }

    private static Predicate<Environment> isSet(String other) {
        return environment -> !environment.getProperty(other, "").isBlank();
    }
}
