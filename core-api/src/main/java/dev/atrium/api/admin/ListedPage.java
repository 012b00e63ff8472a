package dev.atrium.api.admin;

import java.util.List;

/**
 * A stretch of a list, with where it goes on.
 *
 * @param <R> a row
 */
public interface ListedPage<R> {

    List<R> rows();

    Stretch.Edges edges();
}
