package dev.atrium;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ProductionCheckTest {

    private static final Path REPOSITORY = Path.of("..");

    /** What a test file sets as long as nothing is wrong: the required ones. */
    private static final Map<String, String> COMPLETE = Map.ofEntries(
            Map.entry("ATRIUM_PUBLIC_URL", "https://atrium.example.org"),
            Map.entry("ATRIUM_DATABASE_URL", "jdbc:postgresql://postgres:5432/atrium"),
            Map.entry("ATRIUM_DATABASE_USER", "atrium"),
            Map.entry("ATRIUM_DATABASE_PASSWORD", "secret"),
            Map.entry("ATRIUM_MASTER_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
            Map.entry("ATRIUM_ELASTICSEARCH_URL", "http://elasticsearch:9200"),
            Map.entry("ATRIUM_SMTP_HOST", "smtp.example.org"),
            Map.entry("ATRIUM_SMTP_USER", "atrium"),
            Map.entry("ATRIUM_SMTP_PASSWORD", "secret"),
            Map.entry("ATRIUM_MAIL_FROM", "Atrium <no-reply@example.org>"),
            Map.entry("ATRIUM_SUPPORT_EMAIL", "support@example.org"),
            Map.entry("ATRIUM_CAPTCHA_SITE_KEY", "key"),
            Map.entry("ATRIUM_CAPTCHA_SECRET", "secret"),
            Map.entry("ATRIUM_TWILIO_ACCOUNT_SID", "AC0"),
            Map.entry("ATRIUM_TWILIO_AUTH_TOKEN", "secret"),
            Map.entry("ATRIUM_TWILIO_FROM", "+441234567890"),
            Map.entry("STRIPE_SECRET_KEY", "sk_live_1"),
            Map.entry("STRIPE_PUBLISHABLE_KEY", "pk_live_1"),
            Map.entry("STRIPE_WEBHOOK_SECRET", "whsec_1"));

    /** Of every variable that not any text will do for: values that operators may well type by mistake. */
    private static final Map<String, List<String>> MALFORMED = new TreeMap<>(Map.ofEntries(
            Map.entry("ATRIUM_PUBLIC_URL", List.of("atrium.example.org", "ftp://x.example", "https://x.example/")),
            Map.entry("ATRIUM_DATABASE_URL", List.of("postgres://postgres/atrium")),
            Map.entry("AXON_SERVER", List.of("http://axonserver:8124", "a b", "one:8124,")),
            Map.entry("ATRIUM_MASTER_KEY", List.of("hunter2", "AAAA")),
            Map.entry("ATRIUM_OTHER_MASTER_KEYS", List.of("hunter2", "AAAA,AAAA")),
            Map.entry("ATRIUM_AUDIT_KEY", List.of("hunter2")),
            Map.entry("DELETE_USER_INTERVAL", List.of("30", "30 days", "-P1D")),
            // Who calls is told by a key of its own; nobody would read a password in the address.
            Map.entry(
                    "ATRIUM_ELASTICSEARCH_URL",
                    List.of("elasticsearch:9200", "http//es", "http://elastic:hunter2@es:9200")),
            Map.entry("ATRIUM_ELASTICSEARCH_API_KEY", List.of("ApiKey hunter2", "id:hunter2")),
            Map.entry("ATRIUM_SMTP_HOST", List.of("smtp://smtp.example.org", "smtp example")),
            Map.entry("ATRIUM_SMTP_PORT", List.of("smtp", "0", "65536")),
            Map.entry("ATRIUM_SMTP_AUTH", List.of("yes", "FALSE")),
            Map.entry("ATRIUM_SMTP_TLS", List.of("on")),
            Map.entry("ATRIUM_MAIL_FROM", List.of("Atrium", "Atrium <nobody>, x", "Atrium <a b@example.org>")),
            Map.entry("ATRIUM_SUPPORT_EMAIL", List.of("support", "Support <support@example.org>")),
            Map.entry("ATRIUM_ADMIN_USERNAME", List.of("ada lovelace")),
            Map.entry("ATRIUM_ADMIN_EMAIL", List.of("ada")),
            Map.entry("ATRIUM_ADMIN_PASSWORD", List.of("short")),
            Map.entry("ATRIUM_MFA_REQUIRED_FOR_OPERATORS", List.of("no")),
            Map.entry("ATRIUM_CAPTCHA_VERIFY_URL", List.of("google")),
            Map.entry("ATRIUM_CAPTCHA_SCRIPT_URL", List.of("/api.js")),
            Map.entry("ATRIUM_TWILIO_ACCOUNT_SID", List.of("SK0123")),
            Map.entry("ATRIUM_TWILIO_FROM", List.of("01234567890", "Atrium")),
            Map.entry("ATRIUM_TWILIO_BASE_URL", List.of("twilio")),
            // A publishable key in the place of the secret one would be noticed only when somebody pays.
            Map.entry("STRIPE_SECRET_KEY", List.of("pk_live_1")),
            Map.entry("STRIPE_PUBLISHABLE_KEY", List.of("sk_live_1")),
            Map.entry("STRIPE_WEBHOOK_SECRET", List.of("we_1")),
            Map.entry("STRIPE_API_BASE", List.of("api.stripe.com")),
            Map.entry("STRIPE_SCRIPT_URL", List.of("stripe.js")),
            Map.entry("VALKEY_URL", List.of("valkey:6379", "http://valkey:6379")),
            Map.entry("ATRIUM_TRUSTED_PROXIES", List.of("proxy", "10.0.0.0/8, all", "10.0.0.0/8,")),
            Map.entry("ATRIUM_NODE", List.of("one", "-1", "1024")),
            Map.entry("ATRIUM_SHUTDOWN_DRAIN", List.of("5", "5 s")),
            Map.entry("ATRIUM_S3_ENDPOINT", List.of("minio:9000")),
            Map.entry("ATRIUM_S3_REGION", List.of("US East")),
            Map.entry("ATRIUM_S3_BUCKET", List.of("My Bucket", "ab")),
            Map.entry("ATRIUM_REPLACED_PICTURES", List.of("keep")),
            Map.entry("ATRIUM_PICTURES_URL", List.of("http://cdn.example.org/", "/pictures/")),
            Map.entry("DETECT_NSFW_IMAGES", List.of("1")),
            Map.entry("ATRIUM_CLASSIFIER_URL", List.of("deepai")),
            Map.entry("ATRIUM_METRICS_TOKEN", List.of("short", "a token with spaces in it")),
            Map.entry("ATRIUM_TRACES_URL", List.of("collector:4318")),
            Map.entry("ATRIUM_TRACES_SHARE", List.of("10%", "2", "-0.5"))));

    /** Of every variable that is needed only together with another: that other one. */
    private static final Map<String, String> NEEDED_WITH = Map.of(
            "AXON_SERVER", "SPRING_PROFILES_ACTIVE=production,axonserver",
            "ATRIUM_ADMIN_USERNAME", "ATRIUM_ADMIN_PASSWORD=long-enough",
            "ATRIUM_ADMIN_EMAIL", "ATRIUM_ADMIN_PASSWORD=long-enough",
            "ATRIUM_S3_ACCESS_KEY", "ATRIUM_S3_SECRET_KEY=secret",
            "ATRIUM_S3_SECRET_KEY", "ATRIUM_S3_ACCESS_KEY=key",
            "DEEPAI_API_KEY", "DETECT_NSFW_IMAGES=true");

    private final Map<String, String> variables = new HashMap<>(COMPLETE);

    @Test
    void acceptsACompleteEnvironment() {
        assertThat(problems()).isEmpty();
    }

    static Stream<String> required() {
        return COMPLETE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("required")
    void namesAMissingVariable(String name) {
        variables.remove(name);
        assertThat(problems()).singleElement().asString().startsWith(name + " is missing: it must be ");

        variables.put(name, " ");
        assertThat(problems()).singleElement().asString().startsWith(name + " is missing: it must be ");
    }

    static Stream<String> neededTogether() {
        return NEEDED_WITH.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("neededTogether")
    void namesAVariableThatIsMissingBesideAnother(String name) {
        assertThat(problems()).isEmpty();
        String[] other = Objects.requireNonNull(NEEDED_WITH.get(name)).split("=", 2);
        variables.put(other[0], other[1]);
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).startsWith(name + " is missing: "));
    }

    static Stream<String> formed() {
        return MALFORMED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("formed")
    void namesAMalformedVariableWithoutShowingItsValue(String name) {
        for (String value : MALFORMED.getOrDefault(name, List.of())) {
            variables.put(name, value);
            assertThat(problems())
                    .as(name + "=" + value)
                    .filteredOn(problem -> problem.startsWith(name + " is malformed: it must be "))
                    .singleElement()
                    .asString()
                    .hasLineCount(1)
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void everyVariableIsTriedHere() {
        Set<String> anyTextWillDo = new TreeSet<>(COMPLETE.keySet());
        anyTextWillDo.addAll(NEEDED_WITH.keySet());
        assertThat(ProductionVariables.ALL)
                .extracting(ProductionVariable::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(MALFORMED.containsKey(name) || anyTextWillDo.contains(name))
                        .as(name)
                        .isTrue());
    }

    /** What the site reads, what is checked and what is explained are the same variables. */
    @Test
    void everyVariableIsReadCheckedAndExplained() throws IOException {
        Set<String> checked = ProductionVariables.ALL.stream()
                .map(ProductionVariable::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(read()).isEqualTo(checked);
        Set<String> explained = new TreeSet<>(assigned("example.env").keySet());
        explained.remove("SPRING_PROFILES_ACTIVE");
        assertThat(explained).isEqualTo(checked);
    }

    private static Set<String> read() throws IOException {
        Path configuration = Path.of("src", "main", "resources");
        Set<String> names = new TreeSet<>();
        for (String file : List.of("application.yml", "application-production.yml", "application-axonserver.yml")) {
            Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)")
                    .matcher(Files.readString(configuration.resolve(file)))
                    .results()
                    .map((MatchResult variable) -> variable.group(1))
                    .forEach(names::add);
        }
        return names;
    }

    /** So that nobody takes a variable for one that needs no value. */
    @Test
    void everyVariableOfTheExampleHasAComment() throws IOException {
        String before = "";
        for (String line : Files.readAllLines(REPOSITORY.resolve("example.env"))) {
            if (line.matches("#?[A-Z][A-Z0-9_]+=.*")) {
                assertThat(before).as("above " + line).matches("#.*|[A-Z][A-Z0-9_]+=.*");
            }
            before = line;
        }
    }

    /** Its defaults are values that the site takes. */
    @Test
    void everyValueOfTheExampleIsWellFormed() throws IOException {
        assigned("example.env").forEach((name, value) -> {
            if (!value.isBlank()) {
                variables.put(name, value);
            }
        });
        assertThat(problems()).isEmpty();
    }

    @Test
    void trialOfTheComposeFileIsComplete() throws IOException {
        variables.clear();
        variables.putAll(assigned("deploy/trial.env"));

        assertThat(problems()).isEmpty();
        assertThat(assigned("example.env").keySet()).containsAll(variables.keySet());
    }

    @Test
    void theStartEndsWithOneLineForEach() {
        variables.remove("ATRIUM_DATABASE_URL");
        variables.put("ATRIUM_MASTER_KEY", "hunter2");

        assertThatThrownBy(this::start)
                .isInstanceOf(WrongVariablesException.class)
                .satisfies(refusal -> assertThat(requireNonNull(new WrongVariablesAnalyzer().analyze(refusal))
                                .getDescription())
                        .hasLineCount(2)
                        .contains("ATRIUM_DATABASE_URL is missing", "ATRIUM_MASTER_KEY is malformed")
                        .doesNotContain("hunter2"));
    }

    /** As a file of variables easily has it; the default of a flag must not turn into its opposite. */
    @Test
    void aVariableWithoutAValueIsNotSet() {
        variables.put("ATRIUM_SMTP_TLS", "");
        variables.put("ATRIUM_SMTP_PORT", " ");

        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getEnvironment().getProperty("spring.mail.port")).isEqualTo("587");
            assertThat(context.getEnvironment().getProperty("spring.mail.properties.mail.smtp.starttls.required"))
                    .isEqualTo("true");
        }
    }

    private List<String> problems() {
        return ProductionCheck.problems(environment());
    }

    private StandardEnvironment environment() {
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.copyOf(variables)));
        return environment;
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Nothing.class)
                .environment(environment())
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .profiles("production")
                .run();
    }

    private static Map<String, String> assigned(String file) throws IOException {
        try (Stream<String> lines = Files.lines(REPOSITORY.resolve(file))) {
            return lines.filter(line -> line.matches("#?[A-Z][A-Z0-9_]+=.*"))
                    .map(line -> line.replaceFirst("^#", "").split("=", 2))
                    .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
        }
    }

    /** Has no beans: what is tried here comes before them. */
    static final class Nothing {}
}
