package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes figures: what was known stays, what is known is added. */
@ApplicationScoped
class Observations {

    /** A final figure is not moved by a submission; its period would have to be opened again first. */
    private static final String FINAL_ITEMS = """
            SELECT n.item FROM incoming n
            JOIN observation o USING (indicator, period_end, territory, period, operator)
            WHERE o.superseded_at = 'infinity' AND o.status = 'FINAL'
              AND (o.numerator, o.denominator, o.value) IS DISTINCT FROM (n.numerator, n.denominator, n.value)
            """;

    /** Relies on {@code incoming} holding neither final nor recorded nor equal figures. */
    private static final String SUPERSEDE = """
            UPDATE observation o SET superseded_at = :now
            FROM incoming n
            WHERE o.superseded_at = 'infinity'
              AND (o.indicator, o.period_end, o.territory, o.period, o.operator)
                  = (n.indicator, n.period_end, n.territory, n.period, n.operator)
            """;

    private static final String ADD = """
            INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, value,
                                     status, source_kind, source_ref, source_item, recorded_at)
            SELECT indicator, territory, period, period_end, operator, numerator, denominator, value,
                   'PROVISIONAL', 'SUBMISSION', :submission, item, :now
            FROM incoming
            """;

    private static final String DROP_RECORDED =
            "DELETE FROM incoming n USING observation o WHERE o.source_item = n.item";

    private static final String DROP_EQUAL = """
            DELETE FROM incoming n USING observation o
            WHERE o.superseded_at = 'infinity'
              AND (o.indicator, o.period_end, o.territory, o.period, o.operator)
                  = (n.indicator, n.period_end, n.territory, n.period, n.operator)
              AND (o.numerator, o.denominator, o.value) IS NOT DISTINCT FROM (n.numerator, n.denominator, n.value)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Observations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A figure whose codes are resolved. */
    record Placed(NewObservation figure, int indicator, int territory, Period period) {

        String operator() {
            return figure.operator() == null ? "" : figure.operator();
        }

        /** What there can be one current figure of. */
        List<Object> key() {
            return List.of(indicator, territory, period, operator());
        }
    }

    /** How many rows were written, and the figures that met a final one. */
    record Stored(int created, int changed, List<NewObservation> beyondFinal) {}

    Stored store(String submission, List<Placed> figures) {
        return jdbi.withHandle(handle -> {
            stage(handle, figures);
            handle.execute(DROP_RECORDED);
            var finalItems = new HashSet<>(
                    handle.createQuery(FINAL_ITEMS).mapTo(String.class).list());
            handle.createUpdate("DELETE FROM incoming WHERE item = ANY (:items)")
                    .bindArray("items", String.class, new ArrayList<>(finalItems))
                    .execute();
            handle.execute(DROP_EQUAL);
            var now = OffsetDateTime.now(clock);
            var changed = handle.createUpdate(SUPERSEDE).bind("now", now).execute();
            var added = handle.createUpdate(ADD)
                    .bind("submission", submission)
                    .bind("now", now)
                    .execute();
            handle.execute("DROP TABLE incoming");
            var beyondFinal = figures.stream()
                    .map(Placed::figure)
                    .filter(figure -> finalItems.contains(figure.item()))
                    .toList();
            return new Stored(added - changed, changed, beyondFinal);
        });
    }

    private static void stage(Handle handle, List<Placed> figures) {
        handle.execute("""
                CREATE TEMPORARY TABLE incoming (item text PRIMARY KEY, indicator integer, territory integer, period text,
                    period_end date, operator text, numerator numeric, denominator numeric, value numeric) ON COMMIT DROP
                """);
        var batch = handle.prepareBatch("""
                INSERT INTO incoming VALUES (:item, :indicator, :territory, :period, :periodEnd, :operator, :numerator,
                                             :denominator, :value)
                ON CONFLICT DO NOTHING
                """);
        figures.forEach(placed -> add(batch, placed));
        batch.execute();
    }

    private static void add(PreparedBatch batch, Placed placed) {
        var figure = placed.figure();
        batch.bind("item", figure.item())
                .bind("indicator", placed.indicator())
                .bind("territory", placed.territory())
                .bind("period", placed.period().text())
                .bind("periodEnd", placed.period().end())
                .bind("operator", placed.operator())
                .bind("numerator", figure.numerator())
                .bind("denominator", figure.denominator())
                .bind("value", figure.value())
                .add();
    }
}
