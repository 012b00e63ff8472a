package dev.atrium.web.model;

import dev.atrium.api.model.EditModelCommand;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Gives one's own model another title or country. */
@Controller
@RequestMapping({"/edit-model/{id}", "/edit-model/{id}/"})
class ModelEditController {

    private static final String NAME = "model.edit";

    private final OwnModel ownModel;
    private final Commands commands;
    private final Pages pages;

    ModelEditController(OwnModel ownModel, Commands commands, Pages pages) {
        this.ownModel = ownModel;
        this.commands = commands;
        this.pages = pages;
    }

    @GetMapping
    View show(@PathVariable String id, CurrentMember member, Frame frame) {
        ModelView model = ownModel.find(id, member);
        return pages.page("model/form", ModelFormPage.fresh(frame, action(model), NAME, ModelForm.of(model), null));
    }

    @PostMapping
    View edit(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String country,
            CurrentMember member,
            Frame frame,
            Flash flash) {
        ModelView model = ownModel.find(id, member);
        ModelForm form = new ModelForm(title, country);
        if (!form.isRight()) {
            return pages.page(422, "model/form", ModelFormPage.wrong(frame, action(model), NAME, form, null, null));
        }
        EditModelCommand command = new EditModelCommand(
                model.id(),
                member.id(),
                form.modelTitle().orElseThrow(),
                form.countryCode().orElseThrow());
        commands.send(command, ProcessingGroups.MODEL_LIST)
                .tell(flash, "flash.model.edited", command.title().value());
        return new SeeOther("/");
    }

    private static String action(ModelView model) {
        return "/edit-model/" + model.id() + "/";
    }
}
