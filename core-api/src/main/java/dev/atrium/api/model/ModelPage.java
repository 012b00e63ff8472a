package dev.atrium.api.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the list of models.
 *
 * @param matches models that match the filter; all models when there is none
 * @param others models outside the search, following the last match
 * @param startsOthers whether the divider belongs between the two, that is: the others begin in this stretch
 * @param next where to read on; null at the end of the list
 * @param page this page's number, and how many there are; both 0 when read from a cursor
 * @param searchLimited whether the search index was away, so that only the read table was searched
 */
public record ModelPage(
        List<ModelView> matches,
        List<ModelView> others,
        boolean startsOthers,
        ModelPosition.@Nullable Cursor next,
        int page,
        int pages,
        boolean searchLimited) {}
