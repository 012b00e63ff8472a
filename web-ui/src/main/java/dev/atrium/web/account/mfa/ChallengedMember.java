package dev.atrium.web.account.mfa;

import dev.atrium.api.user.MemberView;
import dev.atrium.web.security.factor.PendingChallenge;

/** Who has to prove a second factor in this browser. */
record ChallengedMember(PendingChallenge pending, MemberView member) {}
