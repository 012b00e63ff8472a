package dev.atrium.api.admin;

import dev.atrium.api.deletion.DeletionPhase;
import java.util.Map;

/** Account deletions by phase; phases without any are left out. */
public record DeletionCounts(Map<DeletionPhase, Long> byPhase) {}
