package dev.atrium.saga.mail;

import dev.atrium.api.personal.Erased;
import dev.atrium.api.progress.ProcessingGroups;
import dev.atrium.api.progress.ProjectionProgress;
import dev.atrium.api.shared.StorageUnavailableException;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.UserId;
import dev.atrium.gateway.mail.Mail;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Writes to a member of whom only the id is known: finds the address and the language when the mail is about to go out. */
@Component
public class MemberLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final LetterPress press;
    private final QueryGateway queries;
    private final ProjectionProgress progress;

    MemberLetters(LetterPress press, QueryGateway queries, ProjectionProgress progress) {
        this.press = press;
        this.queries = queries;
        this.progress = progress;
    }

    /**
     * The mail, or empty where the member has left.
     *
     * @param bundle of the words, see {@link LetterWords}
     */
    public Optional<Mail> write(
            UserId reader, String bundle, String cause, BiFunction<LetterWords, MemberView, Letter> content) {
        return find(reader)
                .filter(member -> !Erased.is(member.email().value()))
                .map(member -> press.print(
                        content.apply(LetterWords.in(bundle, member.language()), member), member.email(), cause));
    }

    /** What caused the mail may be newer than the read table; somebody who is unknown must not be taken for gone. */
    private Optional<MemberView> find(UserId reader) {
        if (!progress.await(Set.of(ProcessingGroups.MEMBERS), progress.head(), PATIENCE)) {
            throw new StorageUnavailableException("the read table of members", new IllegalStateException("behind"));
        }
        return queries.query(new FindMemberQuery(reader), ResponseTypes.optionalInstanceOf(MemberView.class))
                .join();
    }
}
