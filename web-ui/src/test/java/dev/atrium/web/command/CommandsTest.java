package dev.atrium.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.NotTheCreatorException;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.web.FakeHouse;
import dev.atrium.web.layout.CurrentMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class CommandsTest {

    private static final Object COMMAND = new DeleteModelCommand(new ModelId(7), FakeHouse.ALICE.id());

    private final CommandGateway gateway = mock(CommandGateway.class);
    private final ProjectionProgress progress = mock(ProjectionProgress.class);
    private final Commands commands = new Commands(gateway, progress);

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsWhetherTheNextPageWillShowTheEffect() {
        when(progress.positionOf(any())).thenReturn(42L);
        when(progress.await(eq(Set.of("model-list")), eq(42L), any())).thenReturn(true);
        assertThat(commands.send(COMMAND, "model-list")).isEqualTo(Outcome.VISIBLE);
        assertThat(commands.send(COMMAND, "model-search")).isEqualTo(Outcome.ON_ITS_WAY);
    }

    @Test
    void aCommandCarriesWhoSentIt() {
        CurrentMember.SignedIn alice = () -> FakeHouse.ALICE;
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(alice, "", "ROLE_MEMBER"));
        List<CommandOrigin> seen = new ArrayList<>();
        when(gateway.sendAndWait(any())).thenAnswer(call -> {
            seen.add(CommandOrigin.current().orElseThrow());
            return null;
        });
        commands.send(COMMAND);
        assertThat(seen).singleElement().satisfies(origin -> {
            assertThat(origin.actor()).isEqualTo(FakeHouse.ALICE.id());
            assertThat(origin.request()).isNotEmpty();
        });
        assertThat(CommandOrigin.current()).isEmpty();
    }

    @Test
    void aRejectionComesThroughAsItIs() {
        when(gateway.sendAndWait(any())).thenThrow(new NotTheCreatorException());
        assertThatThrownBy(() -> commands.send(COMMAND)).isInstanceOf(NotTheCreatorException.class);
    }
}
