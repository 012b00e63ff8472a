package dev.atrium.gateway.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The formats that are taken, told apart by how their files begin and never by a name or a declared type. */
enum PictureFormat {
    JPEG("image/jpeg", file -> file.holds(0, "\u00ff\u00d8\u00ff"), JpegAnatomy::read),
    PNG("image/png", file -> file.holds(0, "\u0089PNG\r\n\u001a\n"), PngAnatomy::read),
    GIF("image/gif", file -> file.holds(0, "GIF87a") || file.holds(0, "GIF89a"), GifAnatomy::read),
    WEBP("image/webp", file -> file.holds(0, "RIFF") && file.holds(8, "WEBP"), WebpAnatomy::read);

    private final String contentType;
    private final Predicate<UploadedBytes> beginning;
    private final Function<UploadedBytes, PictureAnatomy> reader;

    PictureFormat(
            String contentType, Predicate<UploadedBytes> beginning, Function<UploadedBytes, PictureAnatomy> reader) {
        this.contentType = contentType;
        this.beginning = beginning;
        this.reader = reader;
    }

    static Optional<PictureFormat> of(UploadedBytes file) {
        return Arrays.stream(values())
                .filter(format -> format.beginning.test(file))
                .findFirst();
    }

    PictureAnatomy anatomyOf(UploadedBytes file) {
        return reader.apply(file);
    }

    String contentType() {
        return contentType;
    }
}
