package vn.laichau.hatangso.agency.obstacle.report;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import vn.laichau.hatangso.agency.obstacle.ReportedObstacleDetails.Place;

/** A unit of territory as its table holds it. */
@Embeddable
record ObstacleTerritory(String organisation, String territory, LocalDate validOn) {

    static ObstacleTerritory of(String organisation, Place place, LocalDate today) {
        return new ObstacleTerritory(organisation, place.code(), place.validOn() == null ? today : place.validOn());
    }

    Place view() {
        return new Place(territory, validOn);
    }
}
