package vn.laichau.hatangso.reporting.report.outline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** The outlines of offices, by version. None is ever overwritten. */
@ApplicationScoped
@Transactional
public class StoredOutlines {

    private static final String OF_USE =
            " FROM report_outline WHERE plan = ? AND issuer = ? AND kind = ? AND year = ? ORDER BY version DESC";

    private static final String VERSIONS = "SELECT id, version, content IS NOT NULL AS own, name AS by, at" + OF_USE;

    private static final String LATEST = "SELECT id, version, content, name AS by, at" + OF_USE + " LIMIT 1";

    private static final String ONE = "SELECT id, version, content, name AS by, at FROM report_outline WHERE id = ?";

    private static final String ADD = """
            INSERT INTO report_outline (id, plan, issuer, kind, year, version, content, subject, name, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (plan, issuer, kind, year, version) DO NOTHING
            """;

    private final Sql sql;
    private final Callers callers;
    private final Clock clock;

    StoredOutlines(Sql sql, Callers callers, Clock clock) {
        this.sql = sql;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Whose documents it is for.
     *
     * @param plan code of the plan that they are on
     * @param issuer code of the body
     */
    public record Use(String plan, String issuer, ReportKind kind, int year) {

        public Use nextYear() {
            return new Use(plan, issuer, kind, year + 1);
        }
    }

    /**
     * A version of an outline.
     *
     * @param content null where it went back to that of the suite
     */
    public record Stored(UUID id, long version, String content, String by, Instant at) {

        /** Empty where it went back to that of the suite. */
        public Optional<Outline> outline() {
            return Optional.ofNullable(content).map(json -> ExactJson.read(Outline.class, json));
        }
    }

    /**
     * That there is a version, without what stands in it.
     *
     * @param own whether it is the office's; false where it went back to that of the suite
     */
    public record Version(UUID id, long version, boolean own, String by, Instant at) {}

    public Optional<Stored> latest(Use use) {
        return rows(Stored.class, LATEST, use).stream().findFirst();
    }

    /** Newest first. */
    public List<Version> versions(Use use) {
        return rows(Version.class, VERSIONS, use);
    }

    public Optional<Stored> find(Use use, long version) {
        return versions(use).stream()
                .filter(known -> known.version() == version)
                .findFirst()
                .flatMap(known -> find(known.id()));
    }

    private Optional<Stored> find(UUID id) {
        return sql.find(Stored.class, ONE, id);
    }

    private <T> List<T> rows(Class<T> type, String query, Use use) {
        return sql.list(type, query, use.plan(), use.issuer(), use.kind(), use.year());
    }

    /** What a new draft is told by; empty: the outline of the suite. */
    public Optional<UUID> present(Use use) {
        return rows(Version.class, VERSIONS + " LIMIT 1", use).stream()
                .findFirst()
                .filter(Version::own)
                .map(Version::id);
    }

    /** @param id null for that of the suite */
    public Outline of(UUID id, ReportKind kind) {
        return Optional.ofNullable(id)
                .flatMap(this::find)
                .flatMap(Stored::outline)
                .orElseGet(() -> DefaultOutlines.of(kind).outline());
    }

    /**
     * Adds a version.
     *
     * @param outline empty to go back to that of the suite
     * @return its id; empty when there is such a version by now
     */
    public Optional<UUID> add(Use use, long version, Optional<Outline> outline) {
        var id = UUID.randomUUID();
        var caller = callers.get();
        var added = sql.update(
                ADD,
                id,
                use.plan(),
                use.issuer(),
                use.kind(),
                use.year(),
                version,
                outline.map(ExactJson::tree).map(ExactJson::canonical).orElse(null),
                caller.subject(),
                caller.name(),
                clock.instant());
        return added == 1 ? Optional.of(id) : Optional.empty();
    }
}
