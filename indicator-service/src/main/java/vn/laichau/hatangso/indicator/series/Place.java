package vn.laichau.hatangso.indicator.series;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** A unit, as a reader of series needs it. */
public record Place(String code, LocalDate validFrom, Level level, Text name, boolean demonstration) {

    static Place of(Territory unit) {
        return new Place(unit.code(), unit.validFrom(), unit.level(), unit.name(), unit.demonstration());
    }
}
