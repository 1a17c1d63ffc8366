package vn.laichau.hatangso.agency.outbox;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

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

    @SuppressWarnings("unchecked")
    public List<RefusedFigure> of(UUID submission) {
        List<Tuple> rows = database.createNativeQuery(OF_SUBMISSION, Tuple.class)
                .setParameter("subjects", List.of(submission))
                .getResultList();
        return rows.stream().map(RefusedFigures::finding).toList();
    }

    /** The names of the figures that were refused and are still not taken. */
    @SuppressWarnings("unchecked")
    public Set<String> itemsOf(UUID submission) {
        return new HashSet<String>(database.createNativeQuery(ITEMS, String.class)
                .setParameter("subject", submission)
                .getResultList());
    }

    /** What indicator-service refused of what decisions or occurrences sent it, by the name of the item. */
    @SuppressWarnings("unchecked")
    public Map<String, Refusal> refusalsOf(Collection<UUID> sources) {
        List<Tuple> rows = database.createNativeQuery(OF_SUBMISSION, Tuple.class)
                .setParameter("subjects", sources)
                .getResultList();
        return rows.stream()
                .collect(
                        toMap(row -> row.get("item", String.class), RefusedFigures::refusal, (first, second) -> first));
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

    private static Refusal refusal(Tuple row) {
        return new Refusal(
                row.get("code", String.class),
                Text.of(row.get("detail_vi", String.class), row.get("detail_en", String.class)),
                VietnamTime.of(row.get("found_at", Instant.class)));
    }

    /** How many each submission has; those without any are left out. */
    @SuppressWarnings("unchecked")
    public Map<UUID, Integer> countsOf(List<UUID> submissions) {
        if (submissions.isEmpty()) {
            return Map.of();
        }
        List<Tuple> rows = database.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("submissions", submissions)
                .getResultList();
        return rows.stream()
                .collect(toMap(row -> row.get("subject", UUID.class), row -> row.get("findings", Integer.class)));
    }

    private static RefusedFigure finding(Tuple row) {
        var item = row.get("item", String.class);
        return new RefusedFigure(
                row.get("version", Integer.class),
                "/figures/" + item.substring(item.lastIndexOf('/') + 1),
                row.get("code", String.class),
                Text.of(row.get("detail_vi", String.class), row.get("detail_en", String.class)),
                VietnamTime.of(row.get("found_at", Instant.class)));
    }
}
