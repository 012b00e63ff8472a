package dev.atrium.api.user;

/** Every picture that a member shows or has ever shown; answered with {@link NamedPictures}. */
public record FindPicturesOfQuery(UserId owner) {}
