package dev.atrium.gateway.storage;

/** What becomes of a picture when its member chooses another. */
enum ReplacedPictures {
    /** Moved to {@code recycle_pics/}, which is never served. */
    RECYCLE,
    /** Deleted. */
    REMOVE
}
