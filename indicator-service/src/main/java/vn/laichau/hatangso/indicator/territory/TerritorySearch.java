package vn.laichau.hatangso.indicator.territory;

import java.time.LocalDate;
import org.jdbi.v3.core.statement.Query;

/**
 * What to list; null leaves a filter out.
 *
 * @param name part of a name or alias
 * @param after units that stand before and at this place in the order of lists are left out; empty for none
 */
record TerritorySearch(LocalDate day, Territory.Level level, String parent, String name, String after, int limit) {

    Query bindTo(Query query) {
        var place = after.isEmpty() ? new String[] {"", "", null} : after.split("\n", 3);
        return bindFilterTo(query)
                .bind("afterName", place[0])
                .bind("afterCode", place[1])
                .bind("afterFrom", place[2])
                .bind("limit", limit);
    }

    Query bindFilterTo(Query query) {
        return query.bind("day", day)
                .bind("level", level)
                .bind("parent", parent)
                .bind("name", literal());
    }

    /** The name as a pattern of SQL in which no sign stands for others. */
    private String literal() {
        return name == null ? null : name.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
