package vn.laichau.hatangso.indicator.series;

import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** A unit, as a reader of series needs it. */
record SeriesTerritory(String code, LocalDate validFrom, Level level, Text name, boolean demonstration) {

    static SeriesTerritory of(Territory unit) {
        return new SeriesTerritory(unit.code(), unit.validFrom(), unit.level(), unit.name(), unit.demonstration());
    }
}
