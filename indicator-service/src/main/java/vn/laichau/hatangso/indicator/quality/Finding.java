package vn.laichau.hatangso.indicator.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

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
 * @param actions what the reader may do with it now
 * @param revision the last step that was taken with it; 0 before the first
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
        List<FindingTransition> actions,
        OffsetDateTime foundAt,
        @Nested Acknowledgement acknowledgement,
        @JsonIgnore long revision)
        implements Revisioned {

    /** That a coordinator looked at it, and what came of it. */
    public record Acknowledgement(
            String reason, String notedBy, @PropagateNull OffsetDateTime notedAt) {

        Acknowledgement forThePublic() {
            return new Acknowledgement(reason, null, notedAt);
        }
    }

    /** For If-Match, also of one in a list. */
    @JsonProperty
    public String etag() {
        return entityTag();
    }

    /**
     * Without who looked at it for others than State bodies.
     *
     * @param reader what it may do is told with it
     */
    Finding seenBy(boolean internal, Actor reader) {
        var looked = acknowledgement == null || internal ? acknowledgement : acknowledgement.forThePublic();
        var open = Transition.open(FindingTransition.class, new FindingLife(this), reader);
        return new Finding(
                id, check, kind, clauses, indicator, territory, period, operator, stated, computed, places, detail,
                severity, owner, dueOn, state, open, foundAt, looked, revision);
    }
}
