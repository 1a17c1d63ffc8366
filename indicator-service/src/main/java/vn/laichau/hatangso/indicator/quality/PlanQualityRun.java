package vn.laichau.hatangso.indicator.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.quality.PlanQualityRule.Contradiction;

/** Runs a plan's checks over its figures. Findings are computed, never entered, and nothing is corrected. */
@ApplicationScoped
public class PlanQualityRun {

    /** One whose figures changed is a new one; the old one ends before it begins. */
    private static final String FINDING = """
            WITH standing AS (
                SELECT id, (stated, computed) IS NOT DISTINCT FROM (:stated::numeric, :computed::numeric) AS same
                FROM quality_finding WHERE (plan, check_code) = (:plan, :code) AND ended_at = 'infinity'),
            ended AS (
                UPDATE quality_finding SET ended_at = :now WHERE id IN (SELECT id FROM standing WHERE NOT same) RETURNING 1)
            INSERT INTO quality_finding (plan, check_code, kind, clauses, stated, computed, detail, found_at)
            SELECT :plan, :code, :kind, :clauses, :stated, :computed, :detail::jsonb, :now
            WHERE NOT EXISTS (SELECT FROM standing WHERE same) AND (SELECT count(*) FROM ended) IS NOT NULL
            """;

    private static final String GONE = """
            UPDATE quality_finding SET ended_at = :now
            WHERE plan = :plan AND ended_at = 'infinity' AND check_code <> ALL(:found)
            """;

    private static final String FINDINGS = """
            SELECT check_code AS "check", clauses, stated, computed, detail, found_at
            FROM quality_finding WHERE plan = :plan AND ended_at = 'infinity' ORDER BY check_code
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    PlanQualityRun(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Runs in the caller's transaction, over all checks of the plan. @return number of findings */
    public int run(String plan) {
        return jdbi.withHandle(handle -> {
            var figures = figures(handle, plan);
            var found = new ArrayList<String>();
            checks(handle, plan)
                    .forEach(check -> check.against(figures).ifPresent(contradiction -> {
                        store(handle, plan, check, contradiction);
                        found.add(check.code());
                    }));
            handle.createUpdate(GONE)
                    .bind("plan", plan)
                    .bindArray("found", String.class, found)
                    .bind("now", OffsetDateTime.now(clock))
                    .execute();
            return found.size();
        });
    }

    public int countFindings(String plan) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM quality_finding WHERE plan = :plan AND ended_at = 'infinity'")
                .bind("plan", plan)
                .mapTo(Integer.class)
                .one());
    }

    public List<PlanFinding> listFindings(String plan) {
        return jdbi.withHandle(handle -> handle.createQuery(FINDINGS)
                .bind("plan", plan)
                .mapTo(PlanFinding.class)
                .list());
    }

    private static Map<String, BigDecimal> figures(Handle handle, String plan) {
        return handle
                .createQuery("SELECT code, value FROM baseline WHERE plan = :plan")
                .bind("plan", plan)
                .map((row, context) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<PlanQualityRule> checks(Handle handle, String plan) {
        return handle.createQuery("SELECT definition FROM plan_check WHERE plan = :plan ORDER BY code")
                .bind("plan", plan)
                .mapTo(QualifiedType.of(PlanQualityRule.class).with(Json.class))
                .list();
    }

    private void store(Handle handle, String plan, PlanQualityRule check, Contradiction found) {
        handle.createUpdate(FINDING)
                .bind("plan", plan)
                .bind("code", check.code())
                .bind("kind", check.kind())
                .bindArray("clauses", String.class, check.clauses())
                .bind("stated", found.stated())
                .bind("computed", found.computed())
                .bind("detail", new AsJson(check.statement()))
                .bind("now", OffsetDateTime.now(clock))
                .execute();
    }
}
