package dev.atrium.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.atrium.api.account.Role;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.MemberView;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Mallory, a member, puts what is Alice's into addresses and forms. Every address of the site with something in braces is tried;
 * a new one fails the first test until it is entered here.
 */
@RunningSite
@SuppressWarnings("NullAway.Init") // the members come in before each test
class TrespassIT {

    /** What stands in these belongs to nobody: a way to send a code, whom one wants to talk to, a picture that all may see. */
    private static final Set<String> NOBODYS = Set.of(
            "/users/request-mfa/{method}",
            "/users/request-otp/{method}",
            "/chat/with-user/{username}",
            "/media/profile_pics/{name}");

    private static final String RESET = "/users/password-reset-confirm/";

    /** What is answered to Mallory: to a GET, to a POST. */
    private record Answers(int toGet, int toPost) {}

    private static final Map<String, Answers> MEMBERS_PAGES = Map.of(
            "/edit-model/{id}",
            new Answers(303, 303), // to the list, with a message
            "/delete-model/{id}",
            new Answers(303, 303),
            "/users/profile/{id}",
            new Answers(200, 403),
            "/users/export/{id}/download",
            new Answers(404, 405),
            "/users/leave/{token}",
            new Answers(404, 404),
            "/users/verify-email/{token}",
            new Answers(404, 404),
            RESET + "{uid}/{token}",
            new Answers(404, 404),
            "/chat/room/{name}",
            new Answers(404, 404));

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private QueryGateway queries;

    private final String alicesName = Members.alice();
    private final String mallorysName = Members.unique("mallory");
    private Visitor alice;
    private Visitor mallory;

    @BeforeEach
    void membersComeIn() throws Exception {
        alice = new Visitor(port);
        alice.register(alicesName);
        mallory = new Visitor(port);
        mallory.register(mallorysName);
    }

    @Test
    void everyAddressWithSomethingInBracesIsTriedHere() {
        Set<String> tried = new TreeSet<>(MEMBERS_PAGES.keySet());
        tried.addAll(NOBODYS);
        assertThat(addresses().stream().filter(address -> !isOperators(address)))
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    @Test
    void anothersThingsAreNeitherShownNorChanged() throws Exception {
        Map<String, String> hers = alicesThings();
        String profile = alicesPage();
        SoftAssertions answers = new SoftAssertions();
        for (Map.Entry<String, String> thing : hers.entrySet()) {
            Answers expected = requireNonNull(MEMBERS_PAGES.get(thing.getKey()));
            HttpResponse<String> shown = mallory.get(thing.getValue());
            answers.assertThat(shown.statusCode()).as("GET " + thing).isEqualTo(expected.toGet());
            answers.assertThat(shown.body())
                    .as("GET " + thing)
                    .doesNotContain(alicesName + "@mail.example", "+447700900");
            answers.assertThat(mallory.post(thing.getValue(), everyField()).statusCode())
                    .as("POST " + thing)
                    .isEqualTo(expected.toPost());
        }
        answers.assertAll();
        assertThat(alicesPage()).isEqualTo(profile);
        assertThat(alice.page("/?search=" + alicesName)
                        .select("[data-model-id] h2")
                        .eachText())
                .contains("Model of " + alicesName);
        assertThat(member(alicesName).emailVerified()).isFalse();
        assertThat(new Visitor(port).tryLogin(alicesName, Members.PASSWORD)).isEqualTo(303);
    }

    @Test
    void operatorsPagesAreClosedToMembersAndVisitors() throws Exception {
        Visitor visitor = new Visitor(port);
        SoftAssertions answers = new SoftAssertions();
        for (String address :
                addresses().stream().filter(TrespassIT::isOperators).toList()) {
            String path = address.replaceAll("\\{action}", "suspend")
                    .replaceAll("\\{[^}]+}", member(alicesName).accountId().toString());
            answers.assertThat(mallory.get(path).statusCode()).as("GET " + path).isEqualTo(403);
            answers.assertThat(mallory.post(path, everyField()).statusCode())
                    .as("POST " + path)
                    .isEqualTo(403);
            answers.assertThat(visitor.get(path).statusCode())
                    .as("visitor: GET " + path)
                    .isEqualTo(303);
        }
        answers.assertAll();
        assertThat(member(alicesName).suspendedUntil()).isNull();
    }

    @Test
    void visitorsAreSentToSignIn() throws Exception {
        Visitor visitor = new Visitor(port);
        Map<String, String> hers = alicesThings();
        for (String address : List.of(
                "/edit-model/{id}",
                "/delete-model/{id}",
                "/users/profile/{id}",
                "/users/export/{id}/download",
                "/chat/room/{name}")) {
            HttpResponse<String> answer = visitor.get(requireNonNull(hers.get(address)));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(address)
                    .startsWith("/users/login");
        }
    }

    @Test
    void rolesAndIdsThatAreNotInAFormChangeNothing() throws Exception {
        MemberView before = member(alicesName);
        Map<String, String> more = new HashMap<>(everyField());
        more.remove("_csrf");
        more.put("id", before.id().toString());
        more.put("userId", before.id().toString());
        more.put("accountId", before.accountId().toString());
        String name = Members.unique("mass");
        Map<String, String> registration = new LinkedHashMap<>(more);
        registration.putAll(Map.of(
                "username",
                name,
                "first_name",
                "Maria",
                "last_name",
                "Skłodowska",
                "email",
                name + "@mail.example",
                "phone_number",
                "",
                "password1",
                Members.PASSWORD,
                "password2",
                Members.PASSWORD,
                "g-recaptcha-response",
                "sandbox-pass"));
        Visitor newcomer = new Visitor(port);
        assertThat(newcomer.submit("/users/register", "/users/register", registration)
                        .statusCode())
                .isEqualTo(303);
        String own = newcomer.page("/").select("a.nav-member").attr("href");
        registration.put("confirm_password", Members.PASSWORD);
        registration.put("first_name", "Changed");
        assertThat(newcomer.submit(own, own, registration).statusCode()).isEqualTo(303);

        MemberView member = member(name);
        assertThat(member.firstName()).hasToString("Changed");
        assertThat(member.roles()).containsExactly(Role.MEMBER);
        assertThat(member.emailVerified()).isFalse();
        assertThat(member.id()).isNotEqualTo(before.id());
        assertThat(newcomer.get("/admin/").statusCode()).isEqualTo(403);
        assertThat(member(alicesName)).isEqualTo(before);
    }

    /** One of each kind, by the pattern of its address; tokens are Mallory's, made out to Alice. */
    private Map<String, String> alicesThings() throws IOException, InterruptedException {
        alice.publish("Model of " + alicesName);
        String model =
                alice.page("/?search=" + alicesName).select("[data-model-id]").attr("data-model-id");
        String room = alice.get("/chat/with-user/" + privatePartner())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        alice.submit("/users/export", "/users/export", Map.of("password", Members.PASSWORD));
        MemberView owner = member(alicesName);
        mallory.submit(
                "/users/password-reset/", "/users/password-reset/", Map.of("email", mallorysName + "@mail.example"));
        Mailbox mails = new Mailbox(mallory);
        String reset = mails.linkTo(mallorysName + "@mail.example", RESET).split("/")[4];
        String verification = mails.linkTo(mallorysName + "@mail.example", "/users/verify-email/");
        Map<String, String> things = new LinkedHashMap<>();
        things.put("/edit-model/{id}", "/edit-model/" + model);
        things.put("/delete-model/{id}", "/delete-model/" + model);
        things.put("/users/profile/{id}", "/users/profile/" + owner.id());
        things.put("/users/export/{id}/download", downloadOfAlice());
        things.put("/users/leave/{token}", "/users/leave/" + reset);
        things.put("/users/verify-email/{token}", "/users/verify-email/" + reset);
        things.put(RESET + "{uid}/{token}", RESET + owner.id() + "/" + reset);
        things.put("/chat/room/{name}", room);
        assertThat(verification).isNotEmpty();
        return things;
    }

    private String privatePartner() throws IOException, InterruptedException {
        String bob = Members.bob();
        new Visitor(port).register(bob);
        return bob;
    }

    private String downloadOfAlice() {
        return await("the export").atMost(Duration.ofSeconds(60)).until(() -> download(), link -> !link.isEmpty());
    }

    private String download() throws IOException, InterruptedException {
        return alice.page("/users/export").select("a[download]").attr("href");
    }

    /** What forms of the site, and of sites of this kind, could listen to. */
    private Map<String, String> everyField() throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of(
                "title",
                "Mallory's",
                "country",
                "PL",
                "message",
                "Mallory's",
                "username",
                "mallorys-" + alicesName,
                "confirm_password",
                Members.PASSWORD,
                "password",
                Members.PASSWORD,
                "reason",
                "none"));
        for (String field : List.of(
                "roles",
                "role",
                "roles[0]",
                "is_staff",
                "is_admin",
                "is_active",
                "isSuspended",
                "emailVerified",
                "has_verified_email",
                "passwordVersion",
                "deletion_date",
                "stripe_customer_id")) {
            fields.put(field, field.startsWith("role") ? "ADMIN" : "true");
        }
        Document page = mallory.page("/terms/");
        Element token = page.selectFirst("input[name=_csrf]");
        if (token != null) {
            fields.put("_csrf", token.val());
        }
        return fields;
    }

    private String alicesPage() throws IOException, InterruptedException {
        String profile = "/users/profile/" + member(alicesName).id();
        return alice.page(profile).select("main").html().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private MemberView member(String name) {
        return queries.query(new FindCredentialsQuery(name), ResponseTypes.optionalInstanceOf(CredentialsView.class))
                .join()
                .orElseThrow()
                .member();
    }

    /** All patterns with braces, once each; the sandbox is no part of the site. */
    private Set<String> addresses() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.contains("{") && !pattern.startsWith("/sandbox/"))
                .map(pattern -> pattern.replaceAll(":[^/]*}", "}").replaceFirst("/$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOperators(String address) {
        return address.startsWith("/admin/") || address.startsWith("/audit/");
    }
}
