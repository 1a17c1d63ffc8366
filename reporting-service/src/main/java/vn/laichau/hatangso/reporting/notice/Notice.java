package vn.laichau.hatangso.reporting.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * A notice whose turn it is.
 *
 * @param report null where nobody has begun it; then {@code kind} and {@code year} say which
 * @param day by which the report was to be sent; null unless it is overdue
 */
record Notice(UUID id, UUID report, Notices.About about, LocalDate day, ReportKind kind, Integer year) {

    static final String COLUMNS = "report, about, day, kind, year";

    static Notice of(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("report", UUID.class),
                Notices.About.valueOf(row.getString("about")),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getString("kind"))
                        .map(ReportKind::valueOf)
                        .orElse(null),
                row.getObject("year", Integer.class));
    }
}
