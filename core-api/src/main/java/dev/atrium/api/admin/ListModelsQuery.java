package dev.atrium.api.admin;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Models for administrators; answered with {@link ListedModelsPage}. Sorted by {@code created} or {@code title}; a search is
 * sorted by title.
 *
 * @param title what the title begins with, ignoring case and diacritics; empty for all
 */
public record ListModelsQuery(
        String title, @Nullable UserId creator, @Nullable CountryCode country, Stretch stretch) {}
