package dev.atrium.api.user;

import java.util.Set;

/** Which of these pictures any event has ever named; answered with {@link NamedPictures}. */
public record FindNamedPicturesQuery(Set<PictureKey> pictures) {}
