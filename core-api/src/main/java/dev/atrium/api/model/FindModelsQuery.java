package dev.atrium.api.model;

/**
 * Reads a stretch of the list: models that match the filter first (best tier first, by title within a tier), then all
 * other models by title. Answered with a {@link ModelPage}.
 *
 * @param size how many models at most
 */
public record FindModelsQuery(ModelFilter filter, ModelPosition from, int size) {}
