package dev.atrium.api.model;

import dev.atrium.api.personal.DataSubject;
import dev.atrium.api.personal.PersonalData;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.user.UserId;
import org.axonframework.serialization.Revision;

/** A model has another title or country. Caused by its creator. */
@Revision("1")
public record ModelEditedEvent(
        ModelId modelId,
        @DataSubject UserId creator,
        @PersonalData ModelTitle title,
        CountryCode country) {}
