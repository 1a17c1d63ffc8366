package vn.laichau.hatangso.reporting.report.stored;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportState;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports.Concerning;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports.Related;

/**
 * Which documents came in the place of which: one may give way to another, and that one to a third. None comes back, so no line
 * of them ends where it began.
 */
@ApplicationScoped
class Replacements {

    private static final String AFTER = """
            SELECT former, number, symbol, issued_on,
                   CASE WHEN published OR state = ANY (?) THEN id END AS report
            FROM report_line(CAST(? AS uuid[])) ORDER BY former, place
            """;

    private static final String BEFORE = """
            SELECT number, symbol, issued_on,
                   CASE WHEN published OR state = ANY (?) THEN id END AS report
            FROM report_before(?) ORDER BY issued_on, id
            """;

    private static final String NOT_YET_FOLLOWED = """
            SELECT former FROM report_line(NULL) GROUP BY former HAVING NOT bool_or(published)
            UNION ALL SELECT id FROM report WHERE state = 'WITHDRAWN' AND published
            """;

    private static final String ABOUT = """
            SELECT former, relation, number, symbol, issued_on,
                   CASE WHEN published OR state = ANY (?) THEN id END AS report
            FROM report_about(CAST(? AS uuid[])) ORDER BY issued_on, id
            """;

    /**
     * A document that took the place of another one.
     *
     * @param report its id; absent where the reader may not read it, as before it is published
     * @param number as the records office entered it
     * @param symbol behind the number
     * @param issuedOn day of issue
     */
    record Successor(UUID report, int number, String symbol, LocalDate issuedOn) {}

    private final Sql sql;

    Replacements(Sql sql) {
        this.sql = sql;
    }

    /** What came in a report's place, one after the other; nothing for one that stands. */
    List<Successor> after(Report report, List<ReportState> visible) {
        return after(List.of(report), visible).getOrDefault(report.id(), List.of());
    }

    /** The same for many, by their ids. */
    Map<UUID, List<Successor>> after(Collection<Report> reports, List<ReportState> visible) {
        var replaced = reports.stream()
                .filter(report -> report.state() == ReportState.REPLACED)
                .map(Report::id)
                .toList();
        if (replaced.isEmpty()) {
            return Map.of();
        }
        return sql.list(Line.class, AFTER, visible, replaced).stream()
                .collect(groupingBy(Line::former, mapping(Line::successor, toList())));
    }

    private record Line(UUID former, Successor successor) {}

    private record About(UUID former, Concerning concerning) {}

    /** What was issued about reports, oldest first, by their ids. */
    Map<UUID, List<Concerning>> about(Collection<UUID> reports, List<ReportState> visible) {
        return sql.list(About.class, ABOUT, visible, reports).stream()
                .collect(groupingBy(About::former, mapping(About::concerning, toList())));
    }

    /** The documents in whose place one came. */
    List<Related> before(UUID report, List<ReportState> visible) {
        return sql.list(Related.class, BEFORE, visible, report);
    }

    /** Those everyone could read that were withdrawn, or gave way to what not everyone can read yet: nothing else is there for all. */
    List<UUID> publishedAndNotYetFollowed() {
        return sql.list(UUID.class, NOT_YET_FOLLOWED);
    }
}
