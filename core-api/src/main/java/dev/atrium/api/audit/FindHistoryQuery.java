package dev.atrium.api.audit;

/**
 * Asks for places of events in the store. Answered by a {@link HistoryPage}.
 *
 * @param beyond the place to go on from, itself left out
 * @param newestFirst towards the past; else towards the present
 */
public record FindHistoryQuery(HistoryFilter filter, long beyond, boolean newestFirst, int limit) {

    public static FindHistoryQuery newest(HistoryFilter filter, int limit) {
        return new FindHistoryQuery(filter, Long.MAX_VALUE, true, limit);
    }
}
