package dev.atrium.api.model;

/** One model; answered with an optional {@link ModelView}. */
public record FindModelQuery(ModelId id) {}
