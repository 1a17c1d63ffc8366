package vn.laichau.hatangso.reporting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** The plans that can be reported on: by the newest file of reports of each. */
@ApplicationScoped
@Transactional
public class ReportingPlans {

    /** The last segment of the address of such a file. */
    public static final String PART = "reports";

    private static final String IN_FORCE = """
            SELECT DISTINCT ON (plan) content FROM plan_file WHERE part = ? AND plan = coalesce(?, plan)
            ORDER BY plan, id DESC
            """;

    private final Sql sql;
    private final PlanSettings settings;

    ReportingPlans(Sql sql, PlanSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** By code, the configured one first. */
    public List<ReportingPlan> list() {
        return read(null).stream()
                .sorted(Comparator.comparing(plan -> !plan.code().equals(settings.code())))
                .toList();
    }

    /** @param code null for the configured one */
    public Optional<ReportingPlan> find(String code) {
        return read(code == null ? settings.code() : code).stream().findFirst();
    }

    /** One that something was made of: files of plans are never removed. */
    public ReportingPlan get(String code) {
        return find(code).orElseThrow();
    }

    private List<ReportingPlan> read(String code) {
        return sql.list(byte[].class, IN_FORCE, PART, code).stream()
                .map(file -> ExactJson.read(ReportingPlan.class, new String(file, StandardCharsets.UTF_8)))
                .toList();
    }
}
