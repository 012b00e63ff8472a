package dev.atrium.query.model;

import java.util.ArrayList;
import java.util.List;

/** A tier as a condition on the read table. Names of creators are not folded there, only put into lower case. */
record TierCondition(String sql, List<Object> values) {

    private static final String NEVER = "false";

    static TierCondition of(SearchFilter filter, MatchTier tier) {
        Builder condition = new Builder();
        switch (tier) {
            case START ->
                condition.text("m.title_key like ?", like(filter.text()) + "%").rest(filter);
            case CONTAINS -> {
                if (!filter.hasText()) {
                    return new TierCondition(NEVER, List.of());
                }
                condition
                        .text("m.title_key like ?", "%" + like(filter.text()) + "%")
                        .text("m.title_key not like ?", like(filter.text()) + "%")
                        .rest(filter);
            }
            case TYPO -> {
                return new TierCondition(NEVER, List.of());
            }
            case OTHERS -> {
                condition
                        .text("m.title_key like ?", "%" + like(filter.text()) + "%")
                        .rest(filter);
                return new TierCondition("(" + condition.sql() + ") is not true", condition.values);
            }
        }
        return new TierCondition(condition.sql(), condition.values);
    }

    boolean isNever() {
        return sql.equals(NEVER);
    }

    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static final class Builder {

        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Builder text(String part, Object value) {
            parts.add(part);
            values.add(value);
            return this;
        }

        void rest(SearchFilter filter) {
            if (!filter.creatorName().isEmpty()) {
                text("u.user_name_key like ?", "%" + like(filter.creatorName()) + "%");
            }
            if (filter.creator() != null) {
                text("m.creator = ?", filter.creator().value());
            }
            if (filter.country() != null) {
                text("m.country = ?", filter.country().value());
            }
        }

        String sql() {
            return String.join(" and ", parts);
        }
    }
}
