package dev.atrium.api.audit;

import dev.atrium.api.user.UserId;
import java.util.List;
import java.util.Set;

/**
 * @param indexes places in the store, in the order that was asked for
 * @param subjects whom the events there are about
 * @param hasMore whether there are more beyond the last of them
 */
public record HistoryPage(List<Long> indexes, Set<UserId> subjects, boolean hasMore) {}
