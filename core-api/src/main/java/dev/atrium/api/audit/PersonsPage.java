package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;
import java.util.List;

/** Members that were found. */
public record PersonsPage(List<UserId> members) {}
