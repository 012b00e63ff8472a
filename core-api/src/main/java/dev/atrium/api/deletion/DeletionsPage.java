package dev.atrium.api.deletion;

import java.util.List;

/** Some deletions. */
public record DeletionsPage(List<DeletionView> deletions) {}
