package vn.laichau.hatangso.agency.outbox;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.chassis.text.Text;

/** What indicator-service found wrong; row-level security shows each organisation its own. */
@ApplicationScoped
public class RefusedFigures {

    private static final String OF_SUBMISSION = """
            SELECT version, item, code, detail_vi, detail_en, found_at FROM finding
            WHERE subject IN (:subjects) AND mended_at IS NULL ORDER BY version, length(item), item, code
            """;

    private static final String ARRIVED = """
            SELECT DISTINCT subject FROM outbox
            WHERE subject IN (:decisions) AND kind = 'TARGETS' AND done_at IS NOT NULL
            """;

    private static final String COUNTS = """
            SELECT subject, CAST(count(*) AS integer) AS findings FROM finding
            WHERE subject IN (:submissions) AND mended_at IS NULL GROUP BY subject
            """;

    private static final String ITEMS =
            "SELECT DISTINCT item FROM finding WHERE subject = :subject AND mended_at IS NULL";

    private final EntityManager database;

    RefusedFigures(EntityManager database) {
        this.database = database;
    }

    public List<RefusedFigure> of(UUID submission) {
        return found(List.of(submission)).map(Finding::figure).toList();
    }

    /** The names of the figures that were refused and are still not taken. */
    @SuppressWarnings("unchecked")
    public Set<String> itemsOf(UUID submission) {
        return new HashSet<String>(database.createNativeQuery(ITEMS, String.class)
                .setParameter("subject", submission)
                .getResultList());
    }

    /** What indicator-service refused of what decisions or occurrences sent it, by the name of the item. */
    public Map<String, Refusal> refusalsOf(Collection<UUID> sources) {
        return found(sources).collect(toMap(Finding::item, Finding::refusal, (first, second) -> first));
    }

    private Stream<Finding> found(Collection<UUID> subjects) {
        return Rows.of(database, OF_SUBMISSION, Finding.class).setParameter("subjects", subjects).stream();
    }

    /** Of which decisions the targets have arrived. */
    @SuppressWarnings("unchecked")
    public Set<UUID> arrived(Collection<UUID> decisions) {
        return new HashSet<UUID>(database.createNativeQuery(ARRIVED, UUID.class)
                .setParameter("decisions", decisions)
                .getResultList());
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
        return Rows.of(database, COUNTS, Count.class).setParameter("submissions", submissions).stream()
                .collect(toMap(Count::subject, Count::findings));
    }

    private record Count(UUID subject, int findings) {}
}
