package dev.atrium.api.admin;

import java.util.List;

/** A stretch of the rooms. */
public record ListedRoomsPage(List<ListedRoom> rows, Stretch.Edges edges) implements ListedPage<ListedRoom> {}
