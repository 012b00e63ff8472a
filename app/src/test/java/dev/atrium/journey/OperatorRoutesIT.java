package dev.atrium.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may open what of the operators' pages, as a table. A route that is not in it fails, so nobody forgets to think. */
@RunningSite
@SuppressWarnings("NullAway.Init") // people come in before each test
class OperatorRoutesIT {

    private static final String STAFF = "staff";
    private static final String AUDITOR = "auditor";
    private static final String ADMIN = "admin";

    private static final Map<String, Set<String>> TABLE = table("""
            GET  /admin                                        staff admin
            GET  /admin/users                                  staff admin
            GET  /admin/users/{id}                             staff admin
            GET  /admin/accounts                               staff admin
            GET  /admin/accounts/{id}                          staff admin
            GET  /admin/accounts/{id}/{action}                 admin
            POST /admin/accounts/{id}/{action}                 admin
            GET  /admin/models                                 staff admin
            GET  /admin/models/{id}                            staff admin
            GET  /admin/models/{id}/delete                     admin
            POST /admin/models/{id}/delete                     admin
            GET  /admin/rooms                                  staff admin
            GET  /admin/rooms/{id}                             staff admin
            GET  /admin/messages                               staff admin
            GET  /admin/messages/{id}                          staff admin
            GET  /admin/messages/{id}/private                  admin
            GET  /admin/messages/{id}/delete                   admin
            POST /admin/messages/{id}/delete                   admin
            GET  /admin/payments                               staff admin
            GET  /admin/payments/{id}                          staff admin
            GET  /admin/payments/{id}/refund                   admin
            POST /admin/payments/{id}/refund                   admin
            GET  /admin/sums                                   admin
            POST /admin/sums                                   admin
            GET  /admin/deletions                              admin
            GET  /admin/deletions/{id}/retry                   admin
            POST /admin/deletions/{id}/retry                   admin
            GET  /admin/tasks                                  admin
            GET  /admin/tasks/{name}/run                       admin
            POST /admin/tasks/{name}/run                       admin
            GET  /admin/projections                            admin
            GET  /admin/projections/{group}/rebuild            admin
            POST /admin/projections/{group}/rebuild            admin
            GET  /admin/dead-letters                           admin
            GET  /admin/dead-letters/{group}/{sequence}/retry    admin
            POST /admin/dead-letters/{group}/{sequence}/retry    admin
            GET  /admin/dead-letters/{group}/{sequence}/discard  admin
            POST /admin/dead-letters/{group}/{sequence}/discard  admin
            GET  /admin/stuck-work                             admin
            GET  /admin/stuck-work/{task}/{instance}/retry     admin
            POST /admin/stuck-work/{task}/{instance}/retry     admin
            GET  /admin/stuck-work/{task}/{instance}/discard   admin
            POST /admin/stuck-work/{task}/{instance}/discard   admin
            GET  /admin/mails                                  admin
            GET  /admin/mails/{cause}/retry                    admin
            POST /admin/mails/{cause}/retry                    admin
            GET  /audit                                        auditor admin
            GET  /audit/events                                 auditor admin
            GET  /audit/charts                                 auditor admin
            GET  /audit/members/{user}                         auditor admin
            GET  /audit/origin/{origin}                        auditor admin
            GET  /audit/history/{aggregate}                    auditor admin
            GET  /audit/history/{aggregate}/reason             auditor admin
            POST /audit/history/{aggregate}/reason             auditor admin
            GET  /audit/history/{aggregate}/at                 auditor admin
            GET  /audit/history/{aggregate}/{sequence:[0-9]{1,18}}  auditor admin
            POST /audit/verification                           auditor admin
            GET  /audit/verification/{id:[0-9]{1,18}}          auditor admin
            GET  /audit/export.jsonl                           auditor admin
            GET  /audit/export.csv                             auditor admin
            GET  /audit/public-key.pem                         auditor admin
            """);

    /** What can be done to an account; each is refused by its own name too. */
    private static final List<String> ACTIONS = List.of(
            "suspend",
            "lift",
            "deactivate",
            "reactivate",
            "grant-role",
            "revoke-role",
            "resend-verification",
            "schedule-deletion",
            "stop-deletion");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Map<String, Visitor> people;
    private String account;

    @BeforeEach
    void peopleCome() throws Exception {
        Operators operators = new Operators(port);
        String name = Members.unique("target");
        Visitor member = new Visitor(port);
        member.register(name);
        people = new LinkedHashMap<>();
        people.put("visitor", new Visitor(port));
        people.put("member", member);
        people.put(STAFF, operators.withRole(STAFF));
        people.put(AUDITOR, operators.withRole(AUDITOR));
        people.put(ADMIN, operators.admin());
        String page = Operators.accountOf(operators.admin(), name);
        account = page.substring(page.lastIndexOf('/') + 1);
    }

    @Test
    void everyRouteIsInTheTable() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo mapping :
                requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            mapping.getPatternValues().stream()
                    .filter(path -> path.matches("/(admin|audit)(/.*)?"))
                    .map(path -> path.replaceFirst("/$", ""))
                    .forEach(path -> mapping.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> routes.add(method + " " + path)));
        }

        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everybodyElseIsRefusedAndNothingHappens() throws Exception {
        String before = standing();
        for (Map.Entry<String, Set<String>> route : TABLE.entrySet()) {
            for (Map.Entry<String, Visitor> person : people.entrySet()) {
                for (String path : paths(route.getKey())) {
                    if (!route.getValue().contains(person.getKey())) {
                        assertThat(knock(person.getValue(), route.getKey(), path))
                                .as(person.getKey() + ": " + route.getKey() + " " + path)
                                .isIn(refusals(person.getKey(), route.getKey()));
                    }
                }
            }
        }
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void thoseItIsForComeIn() throws Exception {
        for (Map.Entry<String, Set<String>> route : TABLE.entrySet()) {
            for (String role : route.getValue()) {
                for (String path : paths(route.getKey())) {
                    if (route.getKey().startsWith("GET")) {
                        assertThat(person(role).get(path).statusCode())
                                .as(role + ": " + path)
                                .isIn(200, 303, 404);
                    }
                }
            }
        }
    }

    private Visitor person(String role) {
        return requireNonNull(people.get(role));
    }

    private String standing() throws IOException, InterruptedException {
        return person(ADMIN)
                .page("/admin/accounts/" + account)
                .select("main .facts")
                .text();
    }

    private static Set<Integer> refusals(String person, String route) {
        return !person.equals("visitor") ? Set.of(403) : route.startsWith("GET") ? Set.of(303) : Set.of(303, 403);
    }

    private static int knock(Visitor visitor, String route, String path) throws IOException, InterruptedException {
        return route.startsWith("GET") ? visitor.get(path).statusCode() : Operators.force(visitor, path);
    }

    private List<String> paths(String route) {
        String path = route.split(" ", 2)[1]
                .replace("/admin/accounts/{id}", "/admin/accounts/" + account)
                .replace("{aggregate}", account);
        return path.contains("{action}")
                ? ACTIONS.stream()
                        .map(action -> path.replace("{action}", action))
                        .toList()
                : List.of(path.replaceAll("\\{[^/]*}(?=/|$)", "1"));
    }

    /** By method and path: who may. */
    private static Map<String, Set<String>> table(String text) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        text.lines().map(line -> line.split("\\s+")).forEach(cells -> {
            Set<String> roles = Set.of(Stream.of(cells).skip(2).toArray(String[]::new));
            table.put(cells[0] + " " + cells[1], roles);
        });
        return table;
    }
}
