package dev.atrium.api.model;

import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import java.time.Instant;

/** A model as lists and forms show it. */
public record ModelView(
        ModelId id,
        String title,
        CountryCode country,
        UserId creator,
        String creatorName,
        Instant created,
        Instant edited) {}
