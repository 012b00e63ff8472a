package dev.atrium.web.audit;

import java.time.LocalDate;
import java.util.List;

/** A stretch of days, both ends included; turned round if it was given the wrong way, and cut where no chart could show it. */
public record Days(LocalDate first, LocalDate last) {

    private static final int MOST = 366;

    static Days between(LocalDate one, LocalDate other) {
        LocalDate first = one.isAfter(other) ? other : one;
        LocalDate last = one.isAfter(other) ? one : other;
        return new Days(first.isBefore(last.minusDays(MOST - 1)) ? last.minusDays(MOST - 1) : first, last);
    }

    public List<LocalDate> all() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    int indexOf(LocalDate day) {
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    int count() {
        return indexOf(last) + 1;
    }
}
