package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads figures as they were known at an instant. */
@ApplicationScoped
public class KnownObservations {

    /** Figures per operator are internal; an operator sees its own. Figures of all operators are public once final. */
    private static final String LIST = """
            SELECT o.id, i.code AS indicator, t.code AS territory, o.period, nullif(o.operator, '') AS operator,
                   o.numerator, o.denominator, o.value, o.status, o.source_kind AS kind, o.source_ref AS ref,
                   o.source_item AS item, o.recorded_at
            FROM observation o JOIN indicator i ON i.id = o.indicator JOIN territory t ON t.id = o.territory
            WHERE o.recorded_at <= :knownAt AND o.superseded_at > :knownAt AND o.id > :after
              AND (:indicator::text IS NULL OR i.code = :indicator)
              AND (:territory::text IS NULL OR t.code = :territory)
              AND (:period::text IS NULL OR o.period = :period)
              AND (:everything OR (o.operator = '' AND o.status = 'FINAL') OR (o.operator = :own AND :own <> ''))
            ORDER BY o.id LIMIT :limit
            """;

    private final Jdbi jdbi;

    KnownObservations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What to list.
     *
     * @param indicator code, null for all; likewise territory and period
     * @param everything internal figures too
     * @param own agency code whose figures are shown besides the public ones; empty for none
     * @param after number of the last figure of the page before
     */
    public record Selection(
            String indicator, String territory, String period, boolean everything, String own, long after, int limit) {}

    public List<Observation> list(Selection selection, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bindMethods(selection)
                .bind("knownAt", knownAt)
                .map(ConstructorMapper.of(Observation.class))
                .list());
    }
}
