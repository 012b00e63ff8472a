package dev.atrium.benchmark.chat;

import dev.atrium.api.model.ModelId;
import dev.atrium.api.model.ModelTitle;
import dev.atrium.api.model.PublishModelCommand;
import dev.atrium.api.origin.CommandOrigin;
import dev.atrium.api.room.MessageId;
import dev.atrium.api.room.MessageText;
import dev.atrium.api.room.PostMessageCommand;
import dev.atrium.api.room.RoomId;
import dev.atrium.api.shared.CountryCode;
import dev.atrium.api.shared.IdSource;
import dev.atrium.api.user.UserId;
import dev.atrium.benchmark.Options;
import dev.atrium.benchmark.Ratio;
import dev.atrium.benchmark.load.Load;
import dev.atrium.benchmark.load.Measured;
import dev.atrium.web.chat.PostingQueue;
import java.time.Duration;
import java.util.Locale;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.ApplicationContext;

/** Many authors in one room, whose messages must take turns, against as many who publish models, who need not. */
final class PostingRate {

    private static final int CLIENTS = 8;
    private static final double TARGET = 0.5;
    private static final MessageText TEXT = new MessageText("Many people talk in this room at the same time.");
    private static final CountryCode COUNTRY = new CountryCode("PL");

    private final CommandGateway commands;
    private final PostingQueue postings;
    private final IdSource ids;
    private final Options options;

    PostingRate(ApplicationContext site, Options options) {
        this.commands = site.getBean(CommandGateway.class);
        this.postings = site.getBean(PostingQueue.class);
        this.ids = site.getBean(IdSource.class);
        this.options = options;
    }

    Ratio measure() throws Exception {
        UserId author = new UserId(ids.next());
        Measured publishing = load().run(client -> () -> commands.sendAndWait(publication(author)));
        Measured posting =
                load().run(client -> () -> postings.post(message(author), new CommandOrigin(author, "load")));
        return Ratio.atLeast(
                TARGET,
                "posts in one room, " + CLIENTS + " clients",
                rate(posting),
                rate(publishing) + " models published",
                posting.perSecond() / publishing.perSecond(),
                String.format(Locale.ROOT, "p50 %.1f, p99 %.1f ms", posting.millisAt(0.5), posting.millisAt(0.99)));
    }

    private PostMessageCommand message(UserId author) {
        return new PostMessageCommand(RoomId.PUBLIC, new MessageId(ids.next()), author, TEXT);
    }

    private PublishModelCommand publication(UserId author) {
        long id = ids.next();
        return new PublishModelCommand(new ModelId(id), author, new ModelTitle("Model " + id), COUNTRY);
    }

    private Load load() {
        return new Load(CLIENTS, options.warmUp(), options.counted(), () -> Duration.ZERO);
    }

    private static String rate(Measured measured) {
        return String.format(Locale.ROOT, "%.0f/s", measured.perSecond());
    }
}
