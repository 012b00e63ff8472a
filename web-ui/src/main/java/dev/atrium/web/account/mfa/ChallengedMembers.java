package dev.atrium.web.account.mfa;

import dev.atrium.api.mfa.ChallengePurpose;
import dev.atrium.api.user.FindMemberQuery;
import dev.atrium.api.user.MemberView;
import dev.atrium.web.command.Queries;
import dev.atrium.web.layout.SafePath;
import dev.atrium.web.security.factor.Challenges;
import dev.atrium.web.security.factor.PendingChallenge;
import dev.atrium.web.security.session.SignedInMember;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds whom a browser's challenge is about. A challenge of a member who is signed in counts in that login only. */
@Component
class ChallengedMembers {

    private final Challenges challenges;
    private final Queries queries;

    ChallengedMembers(Challenges challenges, Queries queries) {
        this.challenges = challenges;
        this.queries = queries;
    }

    Optional<ChallengedMember> find(HttpServletRequest request) {
        return challenges
                .pending(request)
                .filter(ChallengedMembers::mayBeAnsweredHere)
                .flatMap(pending -> queries.find(new FindMemberQuery(pending.userId()), MemberView.class)
                        .map(member -> new ChallengedMember(pending, member)));
    }

    /** Asks a member who is signed in, where the page for it did not do so yet: reading a page opens nothing. */
    Optional<ChallengedMember> stepUp(CodeForm form, HttpServletResponse response) {
        return SignedInMember.find().map(SignedInMember::member).flatMap(member -> {
            String next = SafePath.parse(form.next()).orElse("");
            return Optional.ofNullable(challenges
                            .open(member, ChallengePurpose.STEP_UP, next, response)
                            .pending())
                    .map(pending -> new ChallengedMember(pending, member));
        });
    }

    private static boolean mayBeAnsweredHere(PendingChallenge pending) {
        return switch (pending.purpose()) {
            case LOG_IN, RESET_PASSWORD -> true;
            case ENABLE, DISABLE, STEP_UP ->
                SignedInMember.find()
                        .filter(login -> login.member().id().equals(pending.userId()))
                        .isPresent();
        };
    }
}
