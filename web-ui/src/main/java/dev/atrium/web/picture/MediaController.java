package dev.atrium.web.picture;

import dev.atrium.api.user.PictureKey;
import dev.atrium.gateway.storage.PictureReading.Found;
import dev.atrium.gateway.storage.PictureReading.Missing;
import dev.atrium.gateway.storage.PictureReading.Unchanged;
import dev.atrium.gateway.storage.PictureStorage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves pictures to everybody who knows their address, which cannot be guessed. A key never gets a second picture, so
 * browsers and proxies may keep one for ever. Only the folder of profiles has keys: nothing else of the storage is reached.
 */
@Controller
class MediaController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_DAY = "public, max-age=86400";
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\w-]{1,80}\")");

    private final PictureStorage pictures;
    private final DefaultPicture defaultPicture = DefaultPicture.load();

    MediaController(PictureStorage pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/media/" + PictureKey.FOLDER + "{name}")
    void show(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PictureKey> key = PictureKey.ofFileName(name);
        if (key.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String known = knownTag(request);
        switch (pictures.read(key.get(), known)) {
            case Found found -> send(found, request, response);
            case Unchanged same -> unchanged(String.valueOf(known), FOR_EVER, response);
            case Missing none -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @GetMapping("/media/default_profile.jpg")
    void showDefault(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = defaultPicture.tag();
        if (tag.equals(knownTag(request))) {
            unchanged(tag, A_DAY, response);
            return;
        }
        describe(defaultPicture.jpeg().length, tag, A_DAY, response);
        if (wantsContent(request)) {
            response.getOutputStream().write(defaultPicture.jpeg());
        }
    }

    private static void send(Found found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (found) {
            describe(found.length(), found.tag(), FOR_EVER, response);
            if (wantsContent(request)) {
                found.content().transferTo(response.getOutputStream());
            }
        }
    }

    private static void describe(long length, String tag, String caching, HttpServletResponse response) {
        response.setContentType(MediaType.IMAGE_JPEG_VALUE);
        response.setContentLengthLong(length);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
    }

    private static void unchanged(String tag, String caching, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
    }

    /** One tag, as browsers send it; of several, or of what is no tag at all, none. */
    private static @Nullable String knownTag(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var tag = TAG.matcher(header == null ? "" : header.strip());
        return tag.matches() ? tag.group(1) : null;
    }

    private static boolean wantsContent(HttpServletRequest request) {
        return !request.getMethod().equals("HEAD");
    }
}
