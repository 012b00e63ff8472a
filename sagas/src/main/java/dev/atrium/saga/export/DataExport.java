package dev.atrium.saga.export;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.Person;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.gateway.storage.PrivateObjects;
import dev.atrium.saga.erasure.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Makes one export: goes through every place that the erasure goes through, so nothing is kept that is not told. */
@Component
class DataExport {

    static final String FOLDER = "exports/";

    private final SecureRandom random = new SecureRandom();
    private final Places places;
    private final ExportTable exports;
    private final PrivateObjects objects;
    private final QueryGateway queries;
    private final ExportPage page;
    private final Clock clock;

    DataExport(
            Places places,
            ExportTable exports,
            PrivateObjects objects,
            QueryGateway queries,
            ExportPage page,
            Clock clock) {
        this.places = places;
        this.exports = exports;
        this.objects = objects;
        this.queries = queries;
        this.page = page;
        this.clock = clock;
    }

    void make(long id, Person person) {
        try (ExportArchive archive = ExportArchive.create()) {
            int done = 0;
            for (ErasablePlace place : places.all()) {
                place.export(person, archive);
                exports.progressed(id, ++done);
            }
            archive.addPage(page.of(languageOf(person), archive.sections(), clock.instant()));
            store(id, archive);
        } catch (IOException e) {
            throw new UncheckedIOException("the export cannot be written", e);
        }
    }

    /** If the person left meanwhile, the file goes at once. */
    private void store(long id, ExportArchive archive) throws IOException {
        exports.objectOf(id).ifPresent(objects::delete);
        String key = newKey();
        if (!exports.storesAt(id, key)) {
            return;
        }
        long size = archive.finish();
        objects.store(key, archive::content, size, "application/zip");
        if (!exports.ready(id, size)) {
            objects.delete(key);
        }
    }

    private String newKey() {
        byte[] name = new byte[32];
        random.nextBytes(name);
        return FOLDER + HexFormat.of().formatHex(name) + ".zip";
    }

    private Locale languageOf(Person person) {
        return queries.query(new FindMemberQuery(person.user()), ResponseTypes.optionalInstanceOf(MemberView.class))
                .join()
                .map(MemberView::language)
                .orElse(Locale.ENGLISH);
    }
}
