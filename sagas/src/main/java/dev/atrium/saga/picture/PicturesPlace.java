package dev.atrium.saga.picture;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.ExportSink;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.FindPicturesOfQuery;
import dev.atrium.api.user.NamedPictures;
import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.storage.PictureReading;
import dev.atrium.gateway.storage.PictureStorage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** The pictures that a member shows or has ever shown. */
@Component
class PicturesPlace implements ErasablePlace {

    private final PictureStorage storage;
    private final QueryGateway queries;

    PicturesPlace(PictureStorage storage, QueryGateway queries) {
        this.storage = storage;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "profile pictures";
    }

    @Override
    public Set<String> covers() {
        return Set.of("objects profile_pics/", "objects recycle_pics/");
    }

    @Override
    public String how() {
        return "files are deleted, those that were replaced and recycled too";
    }

    @Override
    public void erase(Person person) {
        of(person).forEach(storage::erase);
    }

    @Override
    public long residue(Person person) {
        return of(person).stream().filter(storage::holds).count();
    }

    /** Recycled ones cannot be read any more, by nobody. */
    @Override
    public void export(Person person, ExportSink sink) {
        for (PictureKey key : of(person)) {
            if (storage.read(key, null) instanceof PictureReading.Found found) {
                try (found) {
                    sink.file("pictures/" + key.fileName(), found.content());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Set<PictureKey> of(Person person) {
        return queries.query(new FindPicturesOfQuery(person.user()), NamedPictures.class)
                .join()
                .keys();
    }
}
