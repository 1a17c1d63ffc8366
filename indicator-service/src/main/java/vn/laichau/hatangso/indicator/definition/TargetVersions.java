package vn.laichau.hatangso.indicator.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;

/** The values that decisions gave a target, one after the other. */
@ApplicationScoped
class TargetVersions {

    private static final String LIST = """
            SELECT coalesce(v.comparator, t.comparator) AS comparator, v.value, coalesce(v.due, t.due) AS due, lower(v.in_force) AS in_force_from,
                   upper(v.in_force) AS in_force_until, v.decided_by, v.decided_on
            FROM target_version v JOIN target t ON t.code = v.target
            WHERE v.target = :code ORDER BY lower(v.in_force) NULLS FIRST
            """;

    /** As they were kept with the definition of the target. */
    private static final String KNOWN = """
            SELECT coalesce(v.comparator, t.comparator) AS comparator, v.value, coalesce(v.due, t.due) AS due,
                   lower(v.in_force) AS in_force_from, upper(v.in_force) AS in_force_until, v.decided_by, v.decided_on
            FROM (SELECT content FROM definition_version WHERE kind = 'TARGET' AND code = :code AND known_from <= :knownAt
                  ORDER BY version DESC LIMIT 1) known,
                 jsonb_populate_record(NULL::target, known.content) AS t,
                 jsonb_populate_recordset(NULL::target_version, known.content -> 'versions') AS v
            ORDER BY lower(v.in_force) NULLS FIRST
            """;

    private final Jdbi jdbi;

    TargetVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A value for a time.
     *
     * @param comparator when a value meets it
     * @param inForceFrom null for the plan's own
     * @param inForceUntil first day of the next version; null while it is in force
     * @param decidedBy number of the decision, or the plan's code
     */
    public record TargetVersion(
            Comparator comparator,
            BigDecimal value,
            LocalDate due,
            LocalDate inForceFrom,
            LocalDate inForceUntil,
            String decidedBy,
            LocalDate decidedOn) {}

    List<TargetVersion> list(String target) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("code", target)
                .mapTo(TargetVersion.class)
                .list());
    }

    /** First days of those that decisions made. */
    List<LocalDate> listStarts(String target) {
        return list(target).stream()
                .map(TargetVersion::inForceFrom)
                .filter(Objects::nonNull)
                .toList();
    }

    List<TargetVersion> list(String target, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                .bind("code", target)
                .bind("knownAt", knownAt)
                .mapTo(TargetVersion.class)
                .list());
    }
}
