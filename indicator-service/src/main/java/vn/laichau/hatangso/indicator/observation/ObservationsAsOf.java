package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;

/** Reads figures as they are known, or as they were known at an instant. */
@ApplicationScoped
public class ObservationsAsOf {

    /**
     * Figures of one instant (null: now) that a reader may see. Figures per operator and per village are internal; an operator
     * sees its own. Others of all operators are public once final; one that is corrected, as it was, until the correction is
     * final.
     */
    public static final String FROM_VISIBLE = """
            FROM (SELECT * FROM seen_figures(coalesce(:knownAt::timestamptz, known_now()))
                  UNION ALL
                  SELECT * FROM seen_corrected(coalesce(:knownAt::timestamptz, known_now()))
                  WHERE NOT :everything AND operator = '') o
            JOIN indicator i ON i.id = o.indicator JOIN territory t ON t.id = o.territory
            WHERE (:indicator::text IS NULL OR o.indicator = (SELECT id FROM indicator WHERE code = :indicator))
              AND (:territory::text IS NULL OR o.territory IN (SELECT id FROM territory WHERE code = :territory))
              AND (:within::text IS NULL OR EXISTS (
                      SELECT FROM territory_within w JOIN territory u ON u.id = w.whole
                      WHERE w.part = o.territory AND u.code = :within AND u.valid @> o.period_end))
              AND (:period::text IS NULL OR o.period = :period)
              AND (:everything OR (o.operator = '' AND o.status = 'FINAL' AND t.level <> 'VILLAGE')
                   OR (o.operator = :own AND :own <> ''))
              AND o.id > :after
            """;

    private static final String COLUMNS = """
            SELECT coalesce(o.first_revision, o.id) AS id, o.id AS revision, i.code AS indicator, t.code AS territory, o.period, nullif(o.operator, '') AS operator,
                   o.numerator, o.denominator, o.value, o.status, o.source_kind AS kind, o.source_ref AS ref,
                   o.source_item AS item, o.recorded_at
            """;

    /** Of each figure of a page the one that counts in its place, for those who may see that, too. */
    private static final String FIGURES = "WITH page AS MATERIALIZED (" + COLUMNS + """
            , o.indicator AS of_indicator, o.territory AS of_unit, o.period_end
            %s)
            SELECT p.*, n.id AS instead_id, n.territory AS instead_territory, n.operator AS instead_operator
            FROM page p
            LEFT JOIN LATERAL (
                SELECT coalesce(s.first_revision, s.id) AS id, t.code AS territory, nullif(s.operator, '') AS operator
                FROM counted_instead(p.of_indicator, p.of_unit, p.period, p.period_end, coalesce(p.operator, ''),
                                     coalesce(:knownAt::timestamptz, known_now()), NOT :everything) s
                JOIN territory t ON t.id = s.territory
                WHERE :everything OR (s.operator = '' AND s.status = 'FINAL' AND t.level <> 'VILLAGE')
                   OR (s.operator = :own AND :own <> '')
                ORDER BY lower(t.valid) DESC, s.operator, s.id LIMIT 1) n ON true
            ORDER BY p.revision
            """;

    private static final String LIST = FIGURES.formatted(FROM_VISIBLE + " ORDER BY o.id LIMIT :limit");

    /** Any revision names its figure. */
    private static final String FIND = FIGURES.formatted(FROM_VISIBLE + """
              AND (o.indicator, o.period_end, o.territory, o.period, o.operator) =
                  (SELECT indicator, period_end, territory, period, operator FROM figure_named(:id))
            """);

    /** As they reported them, whether or not another counts instead. */
    private static final String OF_OPERATORS = COLUMNS + """
            , NULL::bigint AS instead_id, NULL::text AS instead_territory, NULL::text AS instead_operator
            FROM seen_figures(:knownAt) o
            JOIN indicator i ON i.id = o.indicator JOIN territory t ON t.id = o.territory
            WHERE o.operator <> '' AND o.period_end BETWEEN make_date(:year, 1, 1) AND make_date(:year, 12, 31)
            ORDER BY o.id
            """;

    private static final String VERSION =
            "SELECT sum(version) FROM knowledge_version WHERE source <> 'observation' OR NOT :settled";

    private final Jdbi jdbi;
    private final RecordingLock clock;

    ObservationsAsOf(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What to list.
     *
     * @param indicator code, null for all; likewise territory and period
     * @param within code of a unit as it is valid at the end of a figure's period; itself and all its parts, null for all
     * @param everything internal figures too
     * @param own agency code whose figures are shown besides the public ones; empty for none
     * @param after number of the last figure of the page before
     */
    public record Selection(
            String indicator,
            String territory,
            String within,
            String period,
            boolean everything,
            String own,
            long after,
            int limit) {

        private Selection fromTheBeginning() {
            return new Selection(indicator, territory, within, period, everything, own, 0, limit);
        }

        /** What a caller may see of it: State bodies everything, an operator its own, anybody what is public. */
        public static Selection seenBy(
                Optional<Caller> caller,
                String indicator,
                String territory,
                String within,
                String period,
                long after,
                int limit) {
            return new Selection(
                    indicator,
                    territory,
                    within,
                    period,
                    caller.map(Caller::isStateBody).orElse(false),
                    caller.map(Caller::organisation).orElse(""),
                    after,
                    limit);
        }
    }

    /** @param knownAt null for what is known now */
    public List<Observation> list(Selection selection, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> clock.asOf(handle, LIST, knownAt)
                .bindMethods(selection)
                .mapTo(Observation.class)
                .list());
    }

    /** Each operator's own figures of a year and of the shorter periods in it. */
    public List<Observation> listOfOperators(int year, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> clock.asOf(handle, OF_OPERATORS, knownAt)
                .bind("year", year)
                .mapTo(Observation.class)
                .list());
    }

    /** As many as all pages of the list hold. */
    long count(Selection selection, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> clock.asOf(handle, "SELECT count(*) " + FROM_VISIBLE, knownAt)
                .bindMethods(selection.fromTheBeginning())
                .mapTo(Long.class)
                .one());
    }

    /** Whether a list holds more than some figures; those behind are not counted. */
    @Transactional
    public boolean areMoreThan(int most, Selection selection, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> clock.asOf(
                        handle, "SELECT count(*) > :most FROM (SELECT 1 " + FROM_VISIBLE + " LIMIT :most + 1)", knownAt)
                .bindMethods(selection)
                .bind("most", most)
                .mapTo(Boolean.class)
                .one());
    }

    /** The figure that a revision belongs to, if the reader may see it. */
    Optional<Observation> find(long id, Selection reader, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> clock.asOf(handle, FIND, knownAt)
                .bindMethods(reader)
                .bind("id", id)
                .mapTo(Observation.class)
                .findOne());
    }

    /**
     * Changes whenever figures that were known at the instant (null: now) would be told otherwise: by other names, within other
     * units, and, unless it is long past, as other figures.
     */
    @Transactional
    public long version(OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSION)
                .bind("settled", isSettled(knownAt))
                .mapTo(Long.class)
                .one());
    }

    /** Whether no figure that comes from now on can change what was known then. */
    public boolean isSettled(OffsetDateTime knownAt) {
        return clock.isSettled(knownAt);
    }
}
