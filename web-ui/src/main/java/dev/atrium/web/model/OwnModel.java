package dev.atrium.web.model;

import dev.atrium.api.model.FindModelQuery;
import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelView;
import dev.atrium.api.model.NotTheCreatorException;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.CurrentMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds a model that a member wants to change: unknown ids are not found, and those of others refused. */
@Component
class OwnModel {

    private final Queries queries;

    OwnModel(Queries queries) {
        this.queries = queries;
    }

    ModelView find(String id, CurrentMember member) {
        ModelView model = ModelId.parse(id)
                .flatMap(known -> queries.find(new FindModelQuery(known), ModelView.class))
                .orElseThrow(OwnModel::notFound);
        if (!model.creator().equals(member.id())) {
            throw new NotTheCreatorException();
        }
        return model;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
