package vn.laichau.hatangso.reporting.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A difficulty that an agency or an operator reported.
 *
 * @param organisation code of who reported it
 * @param description in its words
 * @param cause in its words; absent when it names none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReportedObstacle(
        String id,
        String organisation,
        Text title,
        String description,
        String cause,
        String state,
        OffsetDateTime reportedAt) {}
