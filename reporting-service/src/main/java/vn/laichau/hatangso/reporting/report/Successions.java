package vn.laichau.hatangso.reporting.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which documents came in the place of which: one may give way to another, and that one to a third. None comes back, so no line
 * of them ends where it began.
 */
@ApplicationScoped
class Successions {

    private static final String LINES = """
            WITH RECURSIVE line AS (
                SELECT r.id AS former, r.replaced_by AS id, 1 AS place FROM report r WHERE r.replaced_by IS NOT NULL AND %s
                UNION ALL
                SELECT line.former, r.replaced_by, line.place + 1 FROM line JOIN report r ON r.id = line.id
                WHERE r.replaced_by IS NOT NULL)
            """;

    private static final String AFTER = LINES.formatted("r.id = ANY (CAST(:reports AS uuid[]))") + """
            SELECT line.former, r.id, r.number, r.symbol, CAST(r.issued_on AS text), r.published OR r.state = ANY (CAST(:states AS text[]))
            FROM line JOIN report r ON r.id = line.id ORDER BY line.former, line.place
            """;

    private static final String NOT_YET_FOLLOWED = LINES.formatted("r.published") + """
            SELECT DISTINCT former FROM line WHERE NOT EXISTS (
                SELECT FROM line AS other JOIN report r ON r.id = other.id WHERE other.former = line.former AND r.published)
            """;

    private final EntityManager database;

    Successions(EntityManager database) {
        this.database = database;
    }

    /** What came in a report's place, one after the other; nothing for one that stands. */
    List<Successor> after(Report report, List<ReportState> visible) {
        return after(List.of(report), visible).getOrDefault(report.id(), List.of());
    }

    /** The same for many, by their ids. */
    Map<UUID, List<Successor>> after(Collection<Report> reports, List<ReportState> visible) {
        var replaced = reports.stream()
                .filter(report -> report.state() == ReportState.REPLACED)
                .map(report -> report.id().toString())
                .toArray(String[]::new);
        if (replaced.length == 0) {
            return Map.of();
        }
        List<?> rows = database.createNativeQuery(AFTER, Object[].class)
                .setParameter("reports", replaced)
                .setParameter("states", visible.stream().map(ReportState::name).toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(groupingBy(row -> (UUID) row[0], mapping(Successions::successor, toList())));
    }

    private static Successor successor(Object[] row) {
        var readable = (Boolean) row[5];
        return new Successor(
                readable ? (UUID) row[1] : null, ((Number) row[2]).intValue(), (String) row[3], LocalDate.parse((String)
                        row[4]));
    }

    /** Those everyone could read that gave way to what not everyone can read yet: until then nothing else is there for all. */
    List<UUID> publishedAndNotYetFollowed() {
        List<?> ids = database.createNativeQuery(NOT_YET_FOLLOWED, UUID.class).getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }
}
