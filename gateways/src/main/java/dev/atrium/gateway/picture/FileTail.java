package dev.atrium.gateway.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Looks at what follows the end of a picture in its file. It is never kept; this is about telling the member. */
final class FileTail {

    /** Long enough not to be met by chance in megabytes of compressed data; a ZIP is known by its last record. */
    private static final List<String> DOCUMENTS = List.of(
            "pk\u0005\u0006\0\0\0\0",
            "rar!\u001a\u0007",
            "7z\u00bc\u00af'\u001c",
            "%pdf-",
            "<script",
            "<html",
            "<!doctype",
            "<svg ",
            "<?php");

    private FileTail() {}

    /** For formats after which nothing belongs; padding is tolerated. */
    static void requireBlank(UploadedBytes file, int from) {
        for (int at = from; at < file.length(); at++) {
            if (file.u8(at) != 0 && !Character.isWhitespace(file.u8(at))) {
                throw new RefusedPictureException(PictureRefusal.DISGUISED);
            }
        }
    }

    /** For JPEG: telephones append previews, depth maps and short films, which are no reason to refuse. */
    static void requireNoDocument(UploadedBytes file, int from) {
        String tail = new String(file.data(), from, file.length() - from, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (DOCUMENTS.stream().anyMatch(tail::contains)) {
            throw new RefusedPictureException(PictureRefusal.DISGUISED);
        }
    }
}
