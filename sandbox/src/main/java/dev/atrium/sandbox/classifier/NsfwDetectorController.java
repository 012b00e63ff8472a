package dev.atrium.sandbox.classifier;

import dev.atrium.sandbox.fault.Faults;
import dev.atrium.sandbox.fault.ThirdParty;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Answers as DeepAI's detector does; a magenta corner is what it objects to. */
@RestController
@Profile("sandbox")
class NsfwDetectorController {

    private static final double BAD = 0.99;
    private static final double GOOD = 0.01;

    private final Faults faults;

    NsfwDetectorController(Faults faults) {
        this.faults = faults;
    }

    @PostMapping(path = "/sandbox/classifier/api/nsfw-detector", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> detect(
            @RequestHeader(name = "api-key", defaultValue = "") String key, @RequestParam MultipartFile image)
            throws IOException {
        if (key.isBlank()) {
            return failed(HttpStatus.UNAUTHORIZED, "Please pass a valid api-key");
        }
        return switch (faults.next(ThirdParty.CLASSIFIER)) {
            case NONE -> judged(image.getBytes());
            case REJECT -> scored(BAD);
            case ERROR, TIMEOUT -> failed(HttpStatus.INTERNAL_SERVER_ERROR, "A fault was switched on in the sandbox");
        };
    }

    private static ResponseEntity<Map<String, Object>> judged(byte[] image) throws IOException {
        return TopLeftPixel.of(image)
                .map(pixel -> scored(pixel.isMagenta() ? BAD : GOOD))
                .orElseGet(() -> failed(HttpStatus.BAD_REQUEST, "The image could not be read"));
    }

    private static ResponseEntity<Map<String, Object>> scored(double score) {
        return ResponseEntity.ok(Map.of("id", UUID.randomUUID().toString(), "output", Map.of("nsfw_score", score)));
    }

    private static ResponseEntity<Map<String, Object>> failed(HttpStatus status, String reason) {
        return ResponseEntity.status(status).body(Map.of("err", reason));
    }
}
