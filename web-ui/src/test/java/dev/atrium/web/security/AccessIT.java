package dev.atrium.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrium.web.account.AccountTestApplication;
import dev.atrium.web.layout.CurrentMember;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Whoever adds a page has to decide who may use it. */
@SpringBootTest(classes = AccountTestApplication.class)
@AutoConfigureMockMvc
class AccessIT {

    /** What visitors may send. */
    private static final Set<String> OPEN_FORMS = Set.of(
            "/",
            "/language",
            "/theme",
            "/users/login",
            "/users/close-mfa",
            "/users/reset-factor",
            "/users/request-mfa/{method}",
            "/users/request-otp/{method}",
            "/users/logout",
            "/users/register",
            "/users/password-strength",
            "/users/password-reset",
            "/users/password-reset-confirm/{uid}/{token}",
            "/users/verify-email/{token}",
            "/contact",
            "/users/leave",
            "/users/leave/{token}",
            "/error");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyFormIsForMembersUnlessItIsNamedHere() {
        List<String> open = pages().filter(page -> isForm(page.getKey()))
                .flatMap(page -> page.getKey().getPatternValues().stream())
                .filter(path -> !forMembers(path))
                .map(AccessIT::withoutSlash)
                .distinct()
                .toList();
        assertThat(OPEN_FORMS).containsAll(open);
    }

    @Test
    void everyPageThatNeedsAMemberIsKeptFromVisitors() {
        List<String> unguarded = pages().filter(page -> needsMember(page.getValue()))
                .flatMap(page -> page.getKey().getPatternValues().stream())
                .filter(path -> !forMembers(path))
                .toList();
        assertThat(unguarded).isEmpty();
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> pages() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream();
    }

    private static boolean isForm(RequestMappingInfo page) {
        Set<RequestMethod> methods = page.getMethodsCondition().getMethods();
        return methods.isEmpty()
                || !Set.of(RequestMethod.GET, RequestMethod.HEAD).containsAll(methods);
    }

    private static boolean needsMember(HandlerMethod page) {
        return Arrays.stream(page.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == CurrentMember.class);
    }

    private static boolean forMembers(String path) {
        PathContainer example = PathContainer.parsePath(path.replaceAll("\\{[^}]+}", "1"));
        return Stream.of(Access.MEMBERS, Access.AUDIT, Access.ADMINS)
                .flatMap(Arrays::stream)
                .anyMatch(pattern ->
                        PathPatternParser.defaultInstance.parse(pattern).matches(example));
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
