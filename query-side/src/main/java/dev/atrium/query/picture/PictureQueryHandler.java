package dev.atrium.query.picture;

import dev.atrium.api.user.FindNamedPicturesQuery;
import dev.atrium.api.user.FindPicturesOfQuery;
import dev.atrium.api.user.NamedPictures;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which pictures are known, for those that clean up behind members. */
@Component
class PictureQueryHandler {

    private final PictureTable table;

    PictureQueryHandler(PictureTable table) {
        this.table = table;
    }

    @QueryHandler
    NamedPictures handle(FindNamedPicturesQuery query) {
        return new NamedPictures(Set.copyOf(table.load(query.pictures()).keySet()));
    }

    @QueryHandler
    NamedPictures handle(FindPicturesOfQuery query) {
        return new NamedPictures(table.of(query.owner()));
    }
}
