package vn.laichau.hatangso.indicator.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes figures: what was known stays, what is known is added. Rows travel as one JSON array a statement. */
@ApplicationScoped
class Observations {

    /** Any fixed number: two feeds must not both find that a figure has no current one. */
    private static final long RECORDING = 2_023_002L;

    private static final String INCOMING = """
            WITH incoming AS (
                SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r (item text, indicator integer, territory integer,
                    period text, "periodEnd" date, operator text, numerator numeric, denominator numeric, value numeric))
            """;

    private static final String CURRENT = """
             observation o ON o.superseded_at = 'infinity'
                AND (o.indicator, o.period_end, o.territory, o.period, o.operator)
                    = (n.indicator, n."periodEnd", n.territory, n.period, n.operator)
            """;

    /** A final figure is not moved by a submission; its period would have to be opened again first. */
    private static final String COMPARE = INCOMING + """
            SELECT n.item, CASE
                WHEN EXISTS (SELECT FROM observation r WHERE r.source_item = n.item) THEN 'SAME'
                WHEN o.id IS NULL THEN 'NEW'
                WHEN (o.numerator, o.denominator, o.value)
                     IS NOT DISTINCT FROM (n.numerator, n.denominator, n.value) THEN 'SAME'
                WHEN o.status = 'FINAL' THEN 'BEYOND_FINAL'
                ELSE 'CHANGED' END
            FROM incoming n LEFT JOIN
            """ + CURRENT;

    private static final String SUPERSEDE = INCOMING + """
            UPDATE observation SET superseded_at = :now
            WHERE id IN (SELECT o.id FROM incoming n JOIN
            """ + CURRENT + ")";

    private static final String ADD = INCOMING + """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                     status, source_kind, source_ref, source_item, recorded_at)
            SELECT indicator, territory, period, "periodEnd", operator, numerator, denominator, value,
                   'PROVISIONAL', 'SUBMISSION', :submission, item, :now
            FROM incoming
            """;

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock clock;

    Observations(Jdbi jdbi, ObjectMapper mapper, Clock clock) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What a figure is against what is known. */
    private enum Novelty {
        NEW,
        CHANGED,
        SAME,
        BEYOND_FINAL
    }

    /** A figure whose codes are resolved; an empty operator speaks of all. */
    record Placed(
            String item,
            int indicator,
            int territory,
            String period,
            LocalDate periodEnd,
            String operator,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value) {

        static Placed of(NewObservation figure, int indicator, int territory, Period period) {
            return new Placed(
                    figure.item(),
                    indicator,
                    territory,
                    period.text(),
                    period.end(),
                    figure.operator() == null ? "" : figure.operator(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.value());
        }

        /** What there can be one current figure of. */
        List<Object> key() {
            return List.of(indicator, territory, period, operator);
        }
    }

    /** How many figures were new or changed, and the items that met a final one. */
    record Stored(int created, int changed, List<String> beyondFinal) {}

    Stored store(String submission, List<Placed> figures) {
        return jdbi.withHandle(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(?)", RECORDING);
            var novelties = compare(handle, figures);
            var toAdd = figures.stream()
                    .filter(figure -> novelties.get(figure.item()).compareTo(Novelty.SAME) < 0)
                    .toList();
            var now = OffsetDateTime.now(clock);
            var changed = write(handle, SUPERSEDE, submission, toAdd, now);
            var added = write(handle, ADD, submission, toAdd, now);
            var beyondFinal = figures.stream()
                    .map(Placed::item)
                    .filter(item -> novelties.get(item) == Novelty.BEYOND_FINAL)
                    .toList();
            return new Stored(added - changed, changed, beyondFinal);
        });
    }

    private Map<String, Novelty> compare(Handle handle, List<Placed> figures) {
        return handle
                .createQuery(COMPARE)
                .bind("rows", json(figures))
                .map((row, context) -> Map.entry(row.getString(1), Novelty.valueOf(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int write(Handle handle, String sql, String submission, List<Placed> figures, OffsetDateTime now) {
        var update = handle.createUpdate(sql).bind("rows", json(figures)).bind("now", now);
        return (sql.equals(ADD) ? update.bind("submission", submission) : update).execute();
    }

    private String json(List<Placed> figures) {
        try {
            return mapper.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
