package dev.atrium.web.admin.machinery;

import dev.atrium.api.operation.FindTasksQuery;
import dev.atrium.api.operation.RunTaskCommand;
import dev.atrium.api.operation.TasksPage;
import dev.atrium.api.personal.KeyRotation;
import dev.atrium.web.admin.action.Action;
import dev.atrium.web.admin.action.Actions;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Shows periodic tasks, and runs one at once. */
@Controller
class TaskController {

    private static final String PATH = "/admin/tasks";

    private final Queries queries;
    private final Actions actions;
    private final KeyRotation keys;
    private final Pages pages;

    TaskController(Queries queries, Actions actions, KeyRotation keys, Pages pages) {
        this.queries = queries;
        this.actions = actions;
        this.keys = keys;
        this.pages = pages;
    }

    @GetMapping({PATH, PATH + "/"})
    View show(CurrentMember member, Frame frame) {
        TasksPage tasks = queries.ask(new FindTasksQuery(), TasksPage.class);
        return pages.page("admin/tasks", new TasksView(frame, tasks, keys.progress()));
    }

    @GetMapping(PATH + "/{name}/run")
    View ask(@PathVariable String name, CurrentMember member, Frame frame) {
        return actions.ask(run(name, frame), frame);
    }

    @PostMapping(PATH + "/{name}/run")
    View run(@PathVariable String name, HttpServletRequest request, CurrentMember member, Frame frame) {
        return actions.operate(run(name, frame), request, frame, new RunTaskCommand(name));
    }

    private Action run(String name, Frame frame) {
        boolean known = queries.ask(new FindTasksQuery(), TasksPage.class).tasks().stream()
                .anyMatch(task -> task.name().equals(name));
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Action("run-task", name, PATH + "/" + name + "/run", PATH, List.of(), false)
                .called(WorkNames.task(frame.texts(), name));
    }
}
