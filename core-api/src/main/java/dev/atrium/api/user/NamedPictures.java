package dev.atrium.api.user;

import java.util.Set;

/** Pictures that events name. */
public record NamedPictures(Set<PictureKey> keys) {}
