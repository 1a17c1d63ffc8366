package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import vn.laichau.hatangso.indicator.observation.Observation.Source;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;

/** Reads everything that was ever known of one figure, or had been by an instant, the oldest first. */
@ApplicationScoped
class Revisions {

    private static final String LIST = """
            SELECT o.id, o.numerator, o.denominator, o.value, o.status, o.source_kind AS kind, o.source_ref AS ref,
                   o.source_item AS item, o.recorded_by, o.recorded_at,
                   CASE WHEN o.superseded_at <= known.until THEN o.superseded_at END AS superseded_at,
                   w.reason, w.author AS withdrawn_by, w.organisation, w.withdrawn_at
            FROM (SELECT coalesce(:knownAt::timestamptz, known_now()) AS until) known
            CROSS JOIN figure_named(:id) named
            JOIN (SELECT * FROM observation WHERE superseded_at = 'infinity'
                  UNION ALL SELECT * FROM observation WHERE superseded_at <> 'infinity') o ON (o.indicator, o.period_end, o.territory, o.period, o.operator)
                = (named.indicator, named.period_end, named.territory, named.period, named.operator)
            JOIN territory t ON t.id = o.territory
            LEFT JOIN observation_withdrawal w ON w.observation = o.id AND w.withdrawn_at <= known.until
            WHERE o.recorded_at <= known.until
              AND (:everything OR (o.operator = '' AND o.status = 'FINAL' AND t.level <> 'VILLAGE')
                   OR (o.operator = :own AND :own <> ''))
            ORDER BY o.recorded_at, o.id
            """;

    private final Jdbi jdbi;
    private final RecordingLock clock;

    Revisions(Jdbi jdbi, RecordingLock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What was known from one instant to another.
     *
     * @param recordedBy who entered or imported it; for State bodies only
     * @param supersededAt null while it is what is known
     * @param withdrawal how it ended without a successor
     */
    public record ObservationRevision(
            long id,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            String status,
            @Nested Source source,
            String recordedBy,
            OffsetDateTime recordedAt,
            OffsetDateTime supersededAt,
            @Nested Withdrawal withdrawal) {

        ObservationRevision forThePublic() {
            var taken = withdrawal == null
                    ? null
                    : new Withdrawal(withdrawal.reason(), null, null, withdrawal.withdrawnAt());
            return new ObservationRevision(
                    id, numerator, denominator, value, status, source, null, recordedAt, supersededAt, taken);
        }
    }

    /** A figure taken back. */
    public record Withdrawal(
            String reason,
            String withdrawnBy,
            String organisation,
            @PropagateNull OffsetDateTime withdrawnAt) {}

    /** @param knownAt null for what is known now */
    List<ObservationRevision> list(long id, boolean everything, String own, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> clock
                .asOf(handle, LIST, knownAt)
                .bind("id", id)
                .bind("everything", everything)
                .bind("own", own)
                .mapTo(ObservationRevision.class)
                .stream()
                .map(revision -> everything ? revision : revision.forThePublic())
                .toList());
    }
}
