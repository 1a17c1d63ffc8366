package vn.laichau.hatangso.indicator.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.indicator.database.AsJson;

/** The loaded plans and what they define; rows go in as one JSON array a table. */
@ApplicationScoped
public class Plans {

    private static final String SELECT = """
            SELECT code, version, title, number, symbol, issued_on, issued_year, issuer, province, predecessor, signed_for,
                   demonstration, loaded_at
            FROM plan
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    Plans(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public List<Plan> list() {
        return jdbi.withHandle(handle ->
                handle.createQuery(SELECT + " ORDER BY code").mapTo(Plan.class).list());
    }

    /** Whether the database is one of invented figures. */
    public boolean isDemonstration() {
        return list().stream().anyMatch(Plan::demonstration);
    }

    public Optional<Plan> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE code = :code")
                .bind("code", code)
                .mapTo(Plan.class)
                .findOne());
    }

    List<Clause> listClauses(String plan) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT clause, title, quote, corrected, en FROM clause WHERE plan = :plan ORDER BY position")
                .bind("plan", plan)
                .mapTo(Clause.class)
                .list());
    }

    /** Codes of indicators, targets and baselines that other plans define: codes are unique among all plans. */
    CodesOfOthers codesOfOthers(String plan) {
        return jdbi.withHandle(handle -> new CodesOfOthers(
                codes(handle, "indicator", plan), codes(handle, "target", plan), codes(handle, "baseline", plan)));
    }

    /** Codes of a plan's indicators, of those too that go on in it. */
    Set<String> indicatorsOf(String plan) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT code FROM indicator WHERE plan = :plan
                        UNION SELECT unnest(continued) FROM plan WHERE code = :plan""").bind("plan", plan).mapTo(String.class).set());
    }

    /** Whether a code names a province on today's map. */
    boolean isProvince(String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT FROM territory WHERE code = :code AND level = 'PROVINCE' AND valid @> :today)""")
                .bind("code", code)
                .bind("today", LocalDate.now(clock))
                .mapTo(Boolean.class)
                .one());
    }

    /** What a plan file may not define, for each of its tables. */
    record CodesOfOthers(Set<String> indicators, Set<String> targets, Set<String> baselines) {}

    private static Set<String> codes(Handle handle, String table, String plan) {
        return handle.createQuery("SELECT code FROM <table> WHERE plan <> :plan")
                .define("table", table)
                .bind("plan", plan)
                .mapTo(String.class)
                .set();
    }

    void store(PlanFile file, boolean demonstration) {
        jdbi.useHandle(handle -> {
            var head = file.plan();
            handle.createUpdate(PlanSql.PLAN)
                    .bind("head", new AsJson(head))
                    .bindArray(
                            "continued",
                            String.class,
                            file.continued().stream().map(PlanFileRow::value).toList())
                    .bind("demonstration", demonstration)
                    .bind("now", OffsetDateTime.now(clock))
                    .execute();
            store(handle, PlanSql.CLAUSES, head.code(), file.clauses());
            store(handle, PlanSql.INDICATORS, head.code(), file.indicators());
            store(handle, PlanSql.TARGETS, head.code(), file.targets());
            store(handle, PlanSql.TARGET_VERSIONS, head.code(), file.targets());
            store(handle, PlanSql.BASELINES, head.code(), file.baselines());
            store(handle, PlanSql.COMPARABILITY, head.code(), file.baselines());
            store(handle, PlanSql.OPERATORS, head.code(), file.operators());
            store(handle, PlanSql.CHECKS, head.code(), file.checks());
        });
    }

    /** A definition that a load brought, or of which it says something else than before wherever it stands in the file. */
    record Remembered(String code, boolean created) {}

    /** Keeps what the load changed. Last of all, for from here on until the load ends nobody changes another definition. */
    List<Remembered> remember(PlanFile.Head head) {
        return jdbi.withHandle(handle -> handle.createQuery(PlanSql.REMEMBER)
                .bind("load", "plan " + head.code() + " " + head.version())
                .bind("now", OffsetDateTime.now(clock))
                .mapTo(Remembered.class)
                .list());
    }

    private <T> void store(Handle handle, String sql, String plan, List<PlanFileRow<T>> rows) {
        handle.createUpdate(sql)
                .bind("plan", plan)
                .bind("rows", new AsJson(rows.stream().map(PlanFileRow::value).toList()))
                .execute();
    }
}
