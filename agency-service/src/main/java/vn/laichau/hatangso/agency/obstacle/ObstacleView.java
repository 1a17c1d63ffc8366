package vn.laichau.hatangso.agency.obstacle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.planentity.Quotation;
import vn.laichau.hatangso.chassis.http.Identified;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A difficulty as the API shows it.
 *
 * @param code absent for one that an agency reported, as are the clause with its sentence and {@code about}
 * @param causes codes of its causes
 * @param state one of {@link ObstacleState}
 * @param source {@code PLAN}: the plan itself names it; {@code AGENCY}: an agency reported it
 * @param report absent for one of the plan
 */
public record ObstacleView(
        String code,
        @JsonUnwrapped Quotation quotation,
        Text title,
        List<String> causes,
        List<String> about,
        String state,
        String source,
        UUID id,
        @JsonUnwrapped ReportedObstacleDetails report)
        implements Identified {

    @Override
    public long revision() {
        return report == null ? 0 : report.revision();
    }

    /** One of the plan is changed by nobody. */
    @Override
    public String entityTag() {
        return report == null ? null : report.etag();
    }

    /** The same as it stood at another instant. */
    public ObstacleView in(ObstacleState other) {
        return new ObstacleView(code, quotation, title, causes, about, other.name(), source, id, report);
    }

    /** The agency that reported it; empty text for one of the plan. */
    @JsonIgnore
    public String reporter() {
        return report == null ? "" : report.organisation();
    }
}
