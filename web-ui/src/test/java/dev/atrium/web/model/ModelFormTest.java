package dev.atrium.web.model;

import static dev.atrium.web.FakeHouse.ALICE;
import static dev.atrium.web.FakeHouse.BOB;
import static dev.atrium.web.FakeHouse.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.model.EditModelCommand;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.web.FakeHouse;
import dev.atrium.web.Logins;
import dev.atrium.web.PagesTest;
import dev.atrium.web.layout.CurrentMember;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PagesTest
class ModelFormTest {

    private static final Map<String, String> MILL =
            Map.of("title", "  Old mill ", "country", "PL", "g-recaptcha-response", "sandbox-pass");

    @Autowired
    MockMvcTester browser;

    @Autowired
    FakeHouse house;

    @Autowired
    CommandGateway commands;

    @BeforeEach
    void aliceHasOneModel() {
        house.holding(model(7, "Pagoda", "JP", ALICE));
        reset(commands);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/form", "/form/", "/edit-model/7", "/edit-model/7/", "/delete-model/7", "/delete-model/7/"})
    void visitorsMustLogInFirst(String path) {
        assertThat(browser.get().uri(path)).hasStatus(302).hasHeader("Location", "/users/login");
        assertThat(browser.get().uri(path).with(Logins.as(ALICE))).hasStatusOk();
    }

    @Test
    void theFormOffersAllCountriesAndStartsWithTheDefault() {
        assertThat(browser.get().uri("/form/").with(Logins.as(ALICE)))
                .bodyText()
                .contains(
                        "<option value=\"PL\" selected>Poland</option>", "<option value=\"CI\">Côte d’Ivoire</option>")
                .contains("class=\"g-recaptcha\"");
    }

    @Test
    void aMemberPublishesAModel() {
        assertThat(post("/form/", ALICE, MILL))
                .hasStatus(303)
                .hasHeader("Location", "/")
                .cookies()
                .containsCookie("flash");
        verifySent(new PublishModelCommand(
                new ModelId(4711), ALICE.id(), new ModelTitle("Old mill"), new CountryCode("PL")));
    }

    @Test
    void withoutTheCaptchaNothingIsPublishedAndNothingTypedIsLost() {
        assertThat(post("/form/", ALICE, Map.of("title", "Old mill", "country", "CZ")))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Old mill\"", "<option value=\"CZ\" selected>", "id=\"captcha-error\"");
        verify(commands, never()).sendAndWait(any());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "a\u0000b",
                "line\nbreak",
                "\ud800",
                "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x"
            })
    void aWrongTitleIsExplainedBesideItsField(String title) {
        assertThat(post(
                        "/form/",
                        ALICE,
                        Map.of("title", title, "country", "XX", "g-recaptcha-response", "sandbox-pass")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"title-error\"", "id=\"country-error\"", "aria-describedby=\"title-help title-error\"");
        verify(commands, never()).sendAndWait(any());
    }

    @Test
    void markupInATitleComesBackAsText() {
        assertThat(post("/form/", ALICE, Map.of("title", "\"><script>alert(1)</script>", "country", "PL")))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    void theCreatorEditsAndDeletes() {
        assertThat(post("/edit-model/7", ALICE, Map.of("title", "Tall pagoda", "country", "JP")))
                .hasStatus(303)
                .hasHeader("Location", "/");
        verifySent(
                new EditModelCommand(new ModelId(7), ALICE.id(), new ModelTitle("Tall pagoda"), new CountryCode("JP")));
        assertThat(post("/delete-model/7/", ALICE, Map.of())).hasStatus(303).hasHeader("Location", "/");
        verifySent(new DeleteModelCommand(new ModelId(7), ALICE.id()));
    }

    @Test
    void askingBeforeDeletingIsAPageOrADialog() {
        assertThat(browser.get().uri("/delete-model/7/").with(Logins.as(ALICE)))
                .bodyText()
                .contains("<!doctype html>", "Pagoda", "action=\"/delete-model/7/\"");
        assertThat(browser.get().uri("/delete-model/7/").with(Logins.as(ALICE)).header("HX-Request", "true"))
                .bodyText()
                .contains("<dialog", "action=\"/delete-model/7/\"")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit-model/7/", "/delete-model/7/"})
    void othersAreSentBackWithAMessage(String path) {
        assertThat(browser.get().uri(path).with(Logins.as(BOB))).hasStatus(303).hasHeader("Location", "/");
        MvcTestResult answer = post(path, BOB, Map.of("title", "Mine now", "country", "PL"));
        assertThat(answer).hasStatus(303).hasHeader("Location", "/").cookies().containsCookie("flash");
        assertThat(browser.post().uri(path).with(csrf()).with(Logins.as(BOB)).accept("application/json"))
                .hasStatus(403);
        verify(commands, never()).sendAndWait(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "0", "-7", "abc", "99999999999999999999", "7'--"})
    void unknownIdsAreNotFound(String id) {
        for (String path : new String[] {"/edit-model/{id}/", "/delete-model/{id}/"}) {
            assertThat(browser.get().uri(path, id).with(Logins.as(ALICE))).hasStatus(404);
            assertThat(browser.post().uri(path, id).with(csrf()).with(Logins.as(ALICE)))
                    .hasStatus(404);
        }
    }

    private MvcTestResult post(String path, CurrentMember member, Map<String, String> fields) {
        var request = browser.post().uri(path).with(csrf()).with(Logins.as(member));
        fields.forEach(request::param);
        return request.exchange();
    }

    private void verifySent(Object command) {
        verify(commands)
                .sendAndWait(argThat((Object sent) -> sent instanceof CommandMessage<?> message
                        && message.getPayload().equals(command)));
    }
}
