package dev.atrium.web.account;

import dev.atrium.api.account.AccountId;
import dev.atrium.api.account.PhoneNumber;
import dev.atrium.api.account.PhoneTakenException;
import dev.atrium.api.account.RequestEmailVerificationCommand;
import dev.atrium.api.account.Role;
import dev.atrium.api.account.VerificationLinkExpiredException;
import dev.atrium.api.account.VerificationLinkInvalidException;
import dev.atrium.api.account.VerifyEmailCommand;
import dev.atrium.api.admin.FindAccountHolderQuery;
import dev.atrium.api.deletion.DeletionPhase;
import dev.atrium.api.deletion.DeletionUnderWayException;
import dev.atrium.api.deletion.DeletionView;
import dev.atrium.api.deletion.FindDeletionQuery;
import dev.atrium.api.deletion.ScheduleAccountDeletionCommand;
import dev.atrium.api.deletion.StopAccountDeletionCommand;
import dev.atrium.api.model.FindModelsQuery;
import dev.atrium.api.model.ModelPage;
import dev.atrium.api.user.ChangeProfileCommand;
import dev.atrium.api.user.CredentialsView;
import dev.atrium.api.user.EmailTakenException;
import dev.atrium.api.user.FindCredentialsQuery;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.api.user.RegisterUserCommand;
import dev.atrium.api.user.UserId;
import dev.atrium.api.user.UserNameTakenException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The rest of the house, as the pages see it: it takes their commands and answers their queries from memory. */
public class TestHouse {

    private record Link(long id, Instant ends) {}

    private final Map<UserId, CredentialsView> members = new ConcurrentHashMap<>();
    private final Map<UserId, Link> links = new ConcurrentHashMap<>();
    private final Map<AccountId, DeletionView> deletions = new ConcurrentHashMap<>();
    private final List<Object> commands = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> happenings = new ConcurrentLinkedQueue<>();

    /** All commands that the pages sent, in order. */
    public List<Object> commands() {
        return commands;
    }

    public void empty() {
        members.clear();
        links.clear();
        deletions.clear();
        commands.clear();
        happenings.clear();
    }

    public MemberView member(String userName) {
        return one(member -> member.userName().value().equals(userName))
                .orElseThrow()
                .member();
    }

    public long linkOf(String userName) {
        return Objects.requireNonNull(links.get(member(userName).id())).id();
    }

    /** What an administrator or time did to a member. */
    public void change(String userName, UnaryOperator<MemberView> change) {
        members.computeIfPresent(
                member(userName).id(),
                (id, known) -> new CredentialsView(change.apply(known.member()), known.password()));
    }

    @CommandHandler
    synchronized void handle(RegisterUserCommand command) {
        commands.add(command);
        if (any(member -> member.userName().key().equals(command.userName().key()))) {
            throw new UserNameTakenException();
        }
        if (any(member -> member.email().key().equals(command.email().key()))) {
            throw new EmailTakenException();
        }
        PhoneNumber phone = command.phone();
        if (phone != null && any(member -> phone.equals(member.phone()))) {
            throw new PhoneTakenException();
        }
        members.put(command.userId(), new CredentialsView(opened(command), command.password()));
        links.put(command.userId(), new Link(command.verificationId(), command.verificationExpiresAt()));
    }

    @CommandHandler
    synchronized void handle(ChangeProfileCommand command) {
        commands.add(command);
        requireFree(command);
        CredentialsView known = Objects.requireNonNull(members.get(command.userId()));
        boolean sameMailbox =
                known.member().email().key().equals(command.email().key());
        MemberView changed = known.member().with(draft -> {
            draft.userName = command.userName();
            draft.firstName = command.firstName();
            draft.lastName = command.lastName();
            draft.email = command.email();
            draft.emailVerified &= sameMailbox;
            draft.phone = command.phone();
            draft.picture =
                    command.newPicture() != null || command.removePicture() ? command.newPicture() : draft.picture;
        });
        members.put(command.userId(), new CredentialsView(changed, known.password()));
    }

    private void requireFree(ChangeProfileCommand command) {
        Predicate<MemberView> other = member -> !member.id().equals(command.userId());
        if (any(other.and(
                member -> member.userName().key().equals(command.userName().key())))) {
            throw new UserNameTakenException();
        }
        if (any(other.and(member -> member.email().key().equals(command.email().key())))) {
            throw new EmailTakenException();
        }
        PhoneNumber phone = command.phone();
        if (phone != null && any(other.and(member -> phone.equals(member.phone())))) {
            throw new PhoneTakenException();
        }
    }

    @CommandHandler
    void handle(RequestEmailVerificationCommand command) {
        commands.add(command);
        links.put(owner(command.accountId()), new Link(command.verificationId(), command.expiresAt()));
    }

    @CommandHandler
    void handle(VerifyEmailCommand command) {
        commands.add(command);
        UserId owner = owner(command.accountId());
        Link link = links.get(owner);
        if (link == null || link.id() != command.verificationId()) {
            throw new VerificationLinkInvalidException();
        }
        if (command.at().isAfter(link.ends())) {
            throw new VerificationLinkExpiredException();
        }
        links.remove(owner);
        members.computeIfPresent(owner, (id, known) -> new CredentialsView(verified(known.member()), known.password()));
    }

    @CommandHandler
    void handle(ScheduleAccountDeletionCommand command) {
        commands.add(command);
        deletions.putIfAbsent(
                command.accountId(),
                new DeletionView(
                        command.accountId(),
                        owner(command.accountId()),
                        DeletionPhase.PENDING,
                        DeletionPhase.PENDING,
                        command.at(),
                        command.deletionDate(),
                        0,
                        null,
                        null,
                        command.at()));
    }

    @CommandHandler
    void handle(StopAccountDeletionCommand command) {
        commands.add(command);
        DeletionView deletion = deletions.get(command.accountId());
        if (deletion != null && deletion.phase() != DeletionPhase.PENDING) {
            throw new DeletionUnderWayException();
        }
        deletions.remove(command.accountId());
    }

    /** The date has come. */
    public void startDeletion(String userName) {
        deletions.computeIfPresent(
                member(userName).accountId(),
                (id, deletion) -> deletion.entering(DeletionPhase.STRIPE_STARTED, deletion.deletionDate()));
    }

    @QueryHandler
    Optional<DeletionView> handle(FindDeletionQuery query) {
        return Optional.ofNullable(deletions.get(query.accountId()));
    }

    @QueryHandler
    Optional<MemberView> handle(FindAccountHolderQuery query) {
        return one(member -> member.accountId().equals(query.accountId())).map(CredentialsView::member);
    }

    @QueryHandler
    Optional<MemberView> handle(FindMemberQuery query) {
        return Optional.ofNullable(members.get(query.id())).map(CredentialsView::member);
    }

    /** What happens as soon as the next credentials have been read, and before they are used. */
    public void meanwhile(Runnable happening) {
        happenings.add(happening);
    }

    @QueryHandler
    Optional<CredentialsView> handle(FindCredentialsQuery query) {
        String key = query.userNameOrEmail().toLowerCase(Locale.ROOT);
        Optional<CredentialsView> found = one(member ->
                member.userName().key().equals(key) || member.email().key().equals(key));
        Optional.ofNullable(happenings.poll()).ifPresent(Runnable::run);
        return found;
    }

    @QueryHandler
    ModelPage handle(FindModelsQuery query) {
        return new ModelPage(List.of(), List.of(), false, null, 1, 1, false);
    }

    private UserId owner(Object accountId) {
        return one(member -> member.accountId().equals(accountId))
                .orElseThrow()
                .member()
                .id();
    }

    private boolean any(Predicate<MemberView> wanted) {
        return one(wanted).isPresent();
    }

    private Optional<CredentialsView> one(Predicate<MemberView> wanted) {
        return members.values().stream()
                .filter(known -> wanted.test(known.member()))
                .findFirst();
    }

    private static MemberView opened(RegisterUserCommand c) {
        return new MemberView(
                c.userId(),
                c.accountId(),
                c.userName(),
                c.firstName(),
                c.lastName(),
                c.email(),
                false,
                c.phone(),
                c.picture(),
                c.language(),
                true,
                null,
                Set.of(Role.MEMBER),
                Instant.now(),
                0);
    }

    private static MemberView verified(MemberView member) {
        return member.with(draft -> draft.emailVerified = true);
    }

    public static UnaryOperator<MemberView> standing(boolean active, @Nullable Instant suspendedUntil) {
        return member -> member.with(draft -> {
            draft.active = active;
            draft.suspendedUntil = suspendedUntil;
        });
    }

    /** The member, or whoever reads their mail, has chosen another password. */
    public static UnaryOperator<MemberView> anotherPassword() {
        return member -> member.with(draft -> draft.passwordVersion++);
    }

    public static UnaryOperator<MemberView> phone(PhoneNumber phone) {
        return member -> member.with(draft -> draft.phone = phone);
    }

    public static UnaryOperator<MemberView> roles(Role... roles) {
        return member -> member.with(draft -> draft.roles = Set.of(roles));
    }
}
