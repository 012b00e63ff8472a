package dev.atrium.web.model;

import dev.atrium.api.model.DeleteModelCommand;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.web.command.Commands;
import dev.atrium.web.flash.Flash;
import dev.atrium.web.layout.CurrentMember;
import dev.atrium.web.layout.Frame;
import dev.atrium.web.layout.Pages;
import dev.atrium.web.layout.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Takes one's own model away, after asking: in a dialog where scripts run, on a page where they do not. */
@Controller
@RequestMapping({"/delete-model/{id}", "/delete-model/{id}/"})
class ModelDeletionController {

    private final OwnModel ownModel;
    private final Commands commands;
    private final Pages pages;

    ModelDeletionController(OwnModel ownModel, Commands commands, Pages pages) {
        this.ownModel = ownModel;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping
    View ask(@PathVariable String id, CurrentMember member, Frame frame) {
        ModelView model = ownModel.find(id, member);
        return pages.pageOrFragment("model/delete", "model/deleteDialog", new ModelDeletionPage(frame, model));
    }

    @PostMapping
    View delete(@PathVariable String id, CurrentMember member, Flash flash) {
        ModelView model = ownModel.find(id, member);
        commands.send(new DeleteModelCommand(model.id(), member.id()), ProcessingGroups.MODEL_LIST)
                .tell(flash, "flash.model.deleted", model.title());
        return new SeeOther("/");
    }
}
