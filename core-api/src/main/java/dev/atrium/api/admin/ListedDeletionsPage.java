package dev.atrium.api.admin;

import dev.atrium.api.deletion.DeletionView;
import java.util.List;

/** A stretch of the deletions. */
public record ListedDeletionsPage(List<DeletionView> rows, Stretch.Edges edges) implements ListedPage<DeletionView> {}
