package dev.atrium.saga.export;

import dev.atrium.api.erasure.ErasablePlace;
import dev.atrium.api.erasure.Person;
import dev.atrium.gateway.storage.PrivateObjects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes exports away: after their day, and when their owner leaves. */
@Component
class ExportCleaning implements ErasablePlace {

    private final ExportTable exports;
    private final PrivateObjects objects;

    ExportCleaning(ExportTable exports, PrivateObjects objects) {
        this.exports = exports;
        this.objects = objects;
    }

    void forgetOutlived() {
        for (long id : exports.outlived()) {
            exports.objectOf(id).ifPresent(objects::delete);
            exports.forget(id);
        }
    }

    /**
     * A node that was killed while it stored the export of somebody who was just being erased leaves a file of which no row tells
     * any more. Rows are written before files, so one that no row tells of is nobody's.
     */
    void forgetOrphans() {
        objects.forEach(DataExport.FOLDER, key -> {
            if (!exports.knows(key)) {
                objects.delete(key);
            }
        });
    }

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public Set<String> covers() {
        return Set.of("objects " + DataExport.FOLDER);
    }

    @Override
    public String how() {
        return "files are deleted";
    }

    /** The rows name the files, so they go after them, with the other tables. */
    @Override
    public void erase(Person person) {
        exports.objectsOf(person.user()).forEach(objects::delete);
    }

    @Override
    public long residue(Person person) {
        return exports.objectsOf(person.user()).size();
    }
}
