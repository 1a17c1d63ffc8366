package vn.laichau.hatangso.agency.outbox;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.text.Text;

/** What indicator-service found wrong; row-level security shows each organisation its own. */
@ApplicationScoped
public class RefusedFigures {

    private static final String OF_SUBMISSION = """
            SELECT version, item, code, detail_vi, detail_en, found_at FROM finding
            WHERE subject = ANY (CAST(? AS uuid[])) AND mended_at IS NULL ORDER BY version, length(item), item, code
            """;

    private static final String ARRIVED = """
            SELECT DISTINCT subject FROM outbox
            WHERE subject = ANY (CAST(? AS uuid[])) AND kind = 'TARGETS' AND done_at IS NOT NULL
            """;

    private static final String COUNTS = """
            SELECT subject, count(*) AS findings FROM finding
            WHERE subject = ANY (CAST(? AS uuid[])) AND mended_at IS NULL GROUP BY subject
            """;

    private static final String ITEMS = "SELECT DISTINCT item FROM finding WHERE subject = ? AND mended_at IS NULL";

    private final Sql sql;

    RefusedFigures(Sql sql) {
        this.sql = sql;
    }

    public List<RefusedFigure> of(UUID submission) {
        return found(List.of(submission)).map(Finding::figure).toList();
    }

    /** The names of the figures that were refused and are still not taken. */
    public Set<String> itemsOf(UUID submission) {
        return Set.copyOf(sql.list(String.class, ITEMS, submission));
    }

    /** What indicator-service refused of what decisions or occurrences sent it, by the name of the item. */
    public Map<String, Refusal> refusalsOf(Collection<UUID> sources) {
        return found(sources).collect(toMap(Finding::item, Finding::refusal, (first, second) -> first));
    }

    private Stream<Finding> found(Collection<UUID> subjects) {
        return sql.list(Finding.class, OF_SUBMISSION, subjects).stream();
    }

    /** Of which decisions the targets have arrived. */
    public Set<UUID> arrived(Collection<UUID> decisions) {
        return Set.copyOf(sql.list(UUID.class, ARRIVED, decisions));
    }

    /** Why a target was not amended, or a figure not recorded. */
    public record Refusal(String code, Text detail, OffsetDateTime foundAt) {}

    private record Finding(int version, String item, String code, Text detail, OffsetDateTime foundAt) {

        RefusedFigure figure() {
            var pointer = "/figures/" + item.substring(item.lastIndexOf('/') + 1);
            return new RefusedFigure(version, pointer, code, detail, foundAt);
        }

        Refusal refusal() {
            return new Refusal(code, detail, foundAt);
        }
    }

    /** How many each submission has; those without any are left out. */
    public Map<UUID, Integer> countsOf(List<UUID> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        return sql.list(Count.class, COUNTS, submissions).stream().collect(toMap(Count::subject, Count::findings));
    }

    private record Count(UUID subject, int findings) {}
}
