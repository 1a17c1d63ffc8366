package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.laichau.hatangso.agency.obstacle.ReportedObstacleDetails.Place;

/** A unit of territory as its table holds it. */
@Embeddable
record ObstacleTerritory(
        String organisation,
        String territory,
        @Column(name = "valid_on") LocalDate validOn) {

    static ObstacleTerritory of(String organisation, Place place, LocalDate today) {
        return new ObstacleTerritory(organisation, place.code(), place.validOn() == null ? today : place.validOn());
    }

    Place view() {
        return new Place(territory, validOn);
    }
}
