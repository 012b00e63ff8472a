package dev.atrium.benchmark.command;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.UserId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/** Makes publish commands of one member, the titles all different. */
record Publishing(IdSource ids, UserId creator) {

    private static final CountryCode COUNTRY = new CountryCode("PL");

    CommandMessage<PublishModelCommand> next() {
        long id = ids.next();
        return new GenericCommandMessage<>(new PublishModelCommand(
                new ModelId(id), creator, new ModelTitle("Benchmark model " + Long.toString(id, 36)), COUNTRY));
    }
}
