package dev.atrium.api.admin;

import dev.atrium.api.user.MemberView;
import java.util.List;

/** A stretch of the members. */
public record ListedMembersPage(List<MemberView> rows, Stretch.Edges edges) implements ListedPage<MemberView> {}
