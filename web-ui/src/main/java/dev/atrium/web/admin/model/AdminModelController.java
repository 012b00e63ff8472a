package dev.atrium.web.admin.model;

import dev.atrium.api.admin.ListModelsQuery;
import dev.atrium.api.admin.ListedModelsPage;
import dev.atrium.api.model.FindModelQuery;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.model.RemoveModelCommand;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.web.admin.AdminListKind;
import dev.atrium.web.admin.ListAddress;
import dev.atrium.web.admin.action.Action;
import dev.atrium.web.admin.action.Actions;
import dev.atrium.web.admin.member.MemberChoice;
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

/** Models in a list, alone, and taken away. */
@Controller
class AdminModelController {

    private final Queries queries;
    private final MemberChoice members;
    private final Actions actions;
    private final Pages pages;

    AdminModelController(Queries queries, MemberChoice members, Actions actions, Pages pages) {
        this.queries = queries;
        this.members = members;
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping({"/admin/models", "/admin/models/"})
    View list(HttpServletRequest request, CurrentMember member, Frame frame) {
        ListAddress address = AdminListKind.MODELS.address(request).searchedBy("title");
        ListModelsQuery query = new ListModelsQuery(
                address.get("q"),
                members.read(address.get("creator"), frame.flash()),
                CountryCode.parse(address.get("country")).orElse(null),
                address.stretch());
        ListedModelsPage found = queries.ask(query, ListedModelsPage.class);
        return pages.page("admin/models", new AdminModelListPage(frame, address, found));
    }

    @GetMapping({"/admin/models/{id}", "/admin/models/{id}/"})
    View show(@PathVariable String id, CurrentMember member, Frame frame) {
        return pages.page("admin/model", new AdminModelPage(frame, find(id)));
    }

    @GetMapping("/admin/models/{id}/delete")
    View ask(@PathVariable String id, CurrentMember member, Frame frame) {
        return actions.ask(deletion(find(id)), frame);
    }

    @PostMapping("/admin/models/{id}/delete")
    View delete(@PathVariable String id, HttpServletRequest request, CurrentMember member, Frame frame) {
        ModelView model = find(id);
        return actions.perform(
                deletion(model),
                request,
                frame,
                input -> new RemoveModelCommand(model.id()),
                ProcessingGroups.MODEL_LIST);
    }

    private static Action deletion(ModelView model) {
        String path = "/admin/models/" + model.id() + "/delete";
        return new Action("delete-model", model.title(), path, "/admin/models", List.of(), true);
    }

    private ModelView find(String id) {
        return ModelId.parse(id)
                .flatMap(model -> queries.find(new FindModelQuery(model), ModelView.class))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
