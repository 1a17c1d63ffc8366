package vn.laichau.hatangso.indicator.territory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A unit of territory during one period of its life.
 *
 * @param id internal number
 * @param code may name another unit in another period
 * @param validFrom first day
 * @param validUntil first day on which it no longer is; null while it lasts
 * @param areaKm2 square kilometres, null where unknown
 * @param legalBasis what made it, null where the source names none
 * @param demonstration it is invented
 * @param version counts its changes
 */
public record Territory(
        int id,
        String code,
        LocalDate validFrom,
        LocalDate validUntil,
        Level level,
        String typeVi,
        String nameVi,
        String nameEn,
        String parentCode,
        BigDecimal areaKm2,
        String legalBasis,
        boolean demonstration,
        @JsonIgnore long version) {

    /** Levels of the administrative map; districts ended on 30 June 2025. */
    public enum Level {
        PROVINCE,
        DISTRICT,
        COMMUNE,
        VILLAGE
    }

    /** As people read it: in Vietnamese with its type. */
    public Text name() {
        return Text.of(typeVi + " " + nameVi, nameEn);
    }

    /** Where a list goes on. */
    String place() {
        return String.join("\n", nameVi, code, validFrom.toString());
    }

    /** Whether it is known that it does not last. */
    public boolean ends() {
        return validUntil != null;
    }

    public boolean hasEndedBy(LocalDate day) {
        return validUntil != null && !day.isBefore(validUntil);
    }
}
