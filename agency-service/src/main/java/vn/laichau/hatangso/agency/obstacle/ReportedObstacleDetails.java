package vn.laichau.hatangso.agency.obstacle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.http.ETags;

/**
 * What the API shows of an obstacle that an agency reported, besides what it shows of all.
 *
 * @param organisation code of the agency
 * @param description in the agency's words
 * @param cause a cause in the agency's words; absent when it names none
 * @param indicators codes
 * @param tasks codes
 * @param closedAt when it was put aside or taken back, and {@code reason} why
 * @param actions what the reader may do with it as it stands; absent where it is only told of
 */
public record ReportedObstacleDetails(
        String organisation,
        String description,
        String cause,
        List<String> indicators,
        List<Place> territories,
        List<String> tasks,
        OffsetDateTime reportedAt,
        OffsetDateTime closedAt,
        String reason,
        List<ObstacleTransition> actions,
        @JsonIgnore long revision) {

    /** What If-Match needs to change it. */
    @JsonProperty
    public String etag() {
        return ETags.of(revision);
    }

    /**
     * A unit of territory.
     *
     * @param validOn a day on which the code meant the unit
     */
    public record Place(@Required String code, LocalDate validOn) {}
}
