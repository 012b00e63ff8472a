package dev.atrium.sandbox.storage;

import dev.atrium.sandbox.storage.S3Server.StoredObject;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the site has uploaded. */
@RestController
@Profile("sandbox")
class ObjectController {

    private final S3Server s3;

    ObjectController(S3Server s3) {
        this.s3 = s3;
    }

    @GetMapping(path = "/sandbox/objects.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<StoredObject> list() {
        return s3.list();
    }
}
