package dev.atrium.web.account.leaving;

import dev.atrium.api.export.DataExports;
import dev.atrium.api.export.ExportView;
import dev.atrium.gateway.storage.PrivateObjects;
import dev.atrium.web.security.session.SignedInMember;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands an export to its owner, for a day. Anybody else finds nothing here. */
@Controller
class ExportDownloadController {

    private final DataExports exports;
    private final PrivateObjects objects;
    private final Clock clock;

    ExportDownloadController(DataExports exports, PrivateObjects objects, Clock clock) {
        this.exports = exports;
        this.objects = objects;
        this.clock = clock;
    }

    @GetMapping({"/users/export/{id}/download", "/users/export/{id}/download/"})
    ResponseEntity<InputStreamResource> show(@PathVariable String id) {
        ExportView export = exports.newest(SignedInMember.required().member().accountId())
                .filter(newest -> Long.toString(newest.id()).equals(id))
                .filter(newest -> newest.isFetchableAt(clock.instant()))
                .orElseThrow(ExportDownloadController::notFound);
        InputStream content = objects.read(Objects.requireNonNull(export.objectKey()))
                .orElseThrow(ExportDownloadController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(export.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("atrium-export.zip")
                                .build()
                                .toString())
                .body(new InputStreamResource(content));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
