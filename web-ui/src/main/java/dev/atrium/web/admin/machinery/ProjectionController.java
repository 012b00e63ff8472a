package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.CountDeadLettersQuery;
import dev.atrium.api.operation.DeadLetterCounts;
import dev.atrium.api.operation.FindProjectionsQuery;
import dev.atrium.api.operation.ProjectionView;
import dev.atrium.api.operation.ProjectionsPage;
import dev.atrium.api.operation.RebuildProjectionCommand;
import dev.atrium.web.admin.action.Action;
import dev.atrium.web.admin.action.Actions;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Shows projections, and has them rebuilt. */
@Controller
class ProjectionController {

    private static final String PATH = ProjectionsView.PATH;

    private final Queries queries;
    private final Actions actions;
    private final Pages pages;

    ProjectionController(Queries queries, Actions actions, Pages pages) {
        this.queries = queries;
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping({PATH, PATH + "/"})
    View show(@RequestParam(defaultValue = "") Set<String> watched, CurrentMember member, Frame frame) {
        ProjectionsView view = new ProjectionsView(
                frame, projections(), queries.ask(new CountDeadLettersQuery(), DeadLetterCounts.class), watched);
        return pages.pageOrFragment("admin/projections", "admin/projectionTable", view);
    }

    @GetMapping(PATH + "/{group}/rebuild")
    View ask(@PathVariable String group, CurrentMember member, Frame frame) {
        return actions.ask(rebuild(find(group)), frame);
    }

    @PostMapping(PATH + "/{group}/rebuild")
    View rebuild(@PathVariable String group, HttpServletRequest request, CurrentMember member, Frame frame) {
        ProjectionView projection = find(group);
        return actions.operate(rebuild(projection), request, frame, new RebuildProjectionCommand(projection.group()));
    }

    private static Action rebuild(ProjectionView projection) {
        String path = PATH + "/" + projection.group() + "/rebuild";
        return new Action("rebuild", projection.group(), path, PATH, List.of(), false);
    }

    private ProjectionView find(String group) {
        return projections().projections().stream()
                .filter(projection -> projection.group().equals(group) && projection.rebuildable())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ProjectionsPage projections() {
        return queries.ask(new FindProjectionsQuery(), ProjectionsPage.class);
    }
}
