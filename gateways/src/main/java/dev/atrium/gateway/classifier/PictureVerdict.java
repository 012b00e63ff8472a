package dev.atrium.gateway.classifier;

/** What the classifier thinks of a picture. */
public enum PictureVerdict {
    /** Can be shown. */
    ACCEPTED,
    /** Not for everyone's eyes. */
    REFUSED,
    /** Nobody knows: the service gave no answer in time. The picture is not taken; the member may try again. */
    UNAVAILABLE
}
