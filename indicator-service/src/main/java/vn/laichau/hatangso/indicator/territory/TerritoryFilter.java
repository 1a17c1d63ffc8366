package vn.laichau.hatangso.indicator.territory;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jdbi.v3.core.statement.Query;
import vn.laichau.hatangso.chassis.http.Cursor;

/**
 * What to list; null leaves a filter out.
 *
 * @param name part of a name or alias
 * @param knownAt instant whose knowledge counts; null for now
 * @param after units that stand before and at this place in the order of lists are left out; empty for none
 */
record TerritoryFilter(
        LocalDate day,
        Territory.Level level,
        String parent,
        String name,
        OffsetDateTime knownAt,
        String after,
        int limit) {

    /** Name, code and first day of the unit after which the list goes on. */
    private record Place(String name, String code, LocalDate from) {

        /** Before all units. */
        private static final Place FIRST = new Place("", "", null);

        static Place of(String key) {
            if (key.isEmpty()) {
                return FIRST;
            }
            try {
                var parts = key.split("\n", 3);
                return new Place(parts[0], parts[1], LocalDate.parse(parts[2]));
            } catch (ArrayIndexOutOfBoundsException | DateTimeParseException notOurs) {
                throw Cursor.unknown();
            }
        }
    }

    Query bindTo(Query query) {
        var place = Place.of(after);
        return bindFilterTo(query)
                .bind("afterName", place.name())
                .bind("afterCode", place.code())
                .bind("afterFrom", place.from())
                .bind("limit", limit);
    }

    Query bindFilterTo(Query query) {
        return query.bind("day", day)
                .bind("level", level)
                .bind("parent", parent)
                .bind("name", literal())
                .bind("knownAt", knownAt);
    }

    /** The name as a pattern of SQL in which no sign stands for others. */
    private String literal() {
        return name == null ? null : name.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
