package dev.atrium.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/form/", "/?search=a%20b&creator=x", "/users/login?next=%2Fform%2F", "/a//b"})
    void pathsOfThisSiteAreSafe(String path) {
        assertThat(SafePath.parse(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "form",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/ x",
                "/ż",
                "/%zz",
                " /"
            })
    void everythingThatCouldLeadElsewhereIsNot(String path) {
        assertThat(SafePath.parse(path)).isEmpty();
    }
}
