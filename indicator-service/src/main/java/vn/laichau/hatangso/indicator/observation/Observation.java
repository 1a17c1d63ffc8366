package vn.laichau.hatangso.indicator.observation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;
import vn.laichau.hatangso.chassis.http.Addressed;

/**
 * A figure as it is known now.
 *
 * @param id the same through all corrections
 * @param territory code during the period
 * @param operator agency code; null when it speaks of all operators
 * @param status PROVISIONAL until the coordinator makes the period final; ESTIMATE of a whole year, until anything was counted
 * @param recordedAt when it became known
 * @param countedInstead the figure that counts in its place, of who goes on for its operator or of the unit that took its own in;
 *     null while it counts itself, and for those who may not see that one
 * @param revision number of what is known now, the order of lists; other numbers are another revision
 */
public record Observation(
        long id,
        String indicator,
        String territory,
        String period,
        String operator,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String status,
        @Nested Source source,
        OffsetDateTime recordedAt,
        @Nested("instead") Instead countedInstead,
        @JsonIgnore long revision)
        implements Addressed {

    @Override
    public String key() {
        return Long.toString(id);
    }

    /** Where a figure comes from: a submission, an import, a person or the demonstration set, and which. */
    public record Source(String kind, String ref, String item) {}

    /**
     * A figure of the same indicator and period.
     *
     * @param operator agency code; null when it speaks of all operators
     */
    public record Instead(@PropagateNull Long id, String territory, String operator) {}
}
