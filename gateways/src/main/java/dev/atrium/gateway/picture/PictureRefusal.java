package dev.atrium.gateway.picture;

/** Why an upload does not become a picture; each has words of its own at the form. */
public enum PictureRefusal {
    /** Nothing was sent. */
    EMPTY,
    /** More than {@link PictureProcessing#MAX_BYTES}. */
    TOO_LARGE,
    /** Neither JPEG, PNG, WebP nor GIF by its content, or a rare variant of them that no browser shows. */
    NOT_SUPPORTED,
    /** More than {@link PictureProcessing#MAX_PIXELS} by its own header; nothing was decoded. */
    TOO_MANY_PIXELS,
    /** Unfolds into far more than it declares. */
    BOMB,
    /** The end is missing. */
    TRUNCATED,
    /** It contradicts itself: wrong check sums, impossible sizes, broken compression. */
    DAMAGED,
    /** A second document hides behind the picture. */
    DISGUISED,
    /** The file may be fine, but there was no time for it: try again. */
    BUSY
}
