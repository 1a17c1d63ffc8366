package vn.laichau.hatangso.indicator.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What a rule found, in the plan's own figures or in what was measured.
 *
 * @param id names it
 * @param check code of the rule
 * @param kind of the rule
 * @param clauses where the plan's figures stand; null for what was measured
 * @param stated what is said
 * @param computed what it is held against
 * @param places codes of the units in which it is found, where several have one cause
 * @param detail the broken rule in words
 * @param severity of the rule; null for the plan's own figures
 * @param owner code of the organisation that answers for it; null where that is the coordinator
 * @param dueOn the last day for it; null for the plan's own figures
 */
record Finding(
        String id,
        String check,
        String kind,
        List<String> clauses,
        String indicator,
        String territory,
        String period,
        String operator,
        BigDecimal stated,
        BigDecimal computed,
        List<String> places,
        @Json Text detail,
        FindingSeverity severity,
        String owner,
        LocalDate dueOn,
        FindingState state,
        OffsetDateTime foundAt,
        @Nested Acknowledgement acknowledgement)
        implements Revisioned {

    /** That a coordinator looked at it, and what came of it. */
    public record Acknowledgement(
            @JsonIgnore @ColumnName("note_id") Long version,
            String reason,
            String notedBy,
            @PropagateNull OffsetDateTime notedAt) {

        Acknowledgement forThePublic() {
            return new Acknowledgement(version, reason, null, notedAt);
        }
    }

    /** Of the note that stands; 0 without one. */
    @Override
    public long revision() {
        return noteVersion().orElse(0L);
    }

    @Override
    public String entityTag() {
        return noteVersion().map(ETags::of).orElse(null);
    }

    Optional<Long> noteVersion() {
        return Optional.ofNullable(acknowledgement).map(Acknowledgement::version);
    }

    /** Without who looked at it. */
    Finding forThePublic() {
        var looked = acknowledgement == null ? null : acknowledgement.forThePublic();
        return new Finding(
                id, check, kind, clauses, indicator, territory, period, operator, stated, computed, places, detail,
                severity, owner, dueOn, state, foundAt, looked);
    }
}
