package vn.laichau.hatangso.reporting.source;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A difficulty that an agency or an operator reported.
 *
 * @param organisation code of who reported it
 * @param description in its words
 * @param cause in its words; absent when it names none
 * @param indicators codes of those that it holds back; none in older snapshots
 * @param territories where it stands in the way; none in older snapshots
 * @param tasks codes of those that it holds up; none in older snapshots
 */
public record ReportedObstacle(
        String id,
        String organisation,
        Text title,
        String description,
        String cause,
        String state,
        OffsetDateTime reportedAt,
        List<String> indicators,
        List<Place> territories,
        List<String> tasks) {

    /**
     * A unit of territory.
     *
     * @param validOn a day on which the code named it
     */
    public record Place(String code, LocalDate validOn) {}

    /**
     * Whether it lies in a unit of the map of a day. A commune of the map of 1 July 2025 has the code of one that went into it:
     * what lay in the old one lies in the new one, and not the other way round.
     */
    public boolean isIn(String unit, LocalDate map) {
        return territories.stream()
                .anyMatch(place -> place.code().equals(unit)
                        && (place.validOn() == null || !place.validOn().isAfter(map)));
    }
}
