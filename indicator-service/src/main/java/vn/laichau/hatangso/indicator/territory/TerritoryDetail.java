package vn.laichau.hatangso.indicator.territory;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST_LINE;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.mapper.Nested;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.http.Revisioned;

/**
 * A unit with its other spellings and what came before and after it.
 *
 * @param aliases other spellings of its name
 * @param predecessors units that it took in whole
 * @param successors the unit that took it in whole, if any
 * @param entityTag null for what was known before, which is not there to be corrected
 */
record TerritoryDetail(
        Territory unit,
        List<String> aliases,
        List<Relation> predecessors,
        List<Relation> successors,
        @JsonIgnore String entityTag)
        implements Revisioned {

    @Override
    public long revision() {
        return unit.version();
    }

    /**
     * A unit before or after.
     *
     * @param on day from which the later unit took its place
     */
    public record Relation(
            String code,
            LocalDate validFrom,
            String typeVi,
            String nameVi,
            String nameEn,
            LocalDate on,
            String legalBasis) {}

    /** What an administrator may correct; code, days and parent change by a merger alone. */
    public record Correction(
            @Required @Line(LONGEST_LINE) String typeVi,
            @Required @Line(LONGEST_LINE) String nameVi,
            @Required @Line(LONGEST_LINE) String nameEn,
            java.math.BigDecimal areaKm2,
            @Line(LONGEST_LINE) String legalBasis,
            @Items(most = 100) @Line(LONGEST_LINE) List<String> aliases) {

        static Correction of(TerritoryDetail detail) {
            var unit = detail.unit();
            return new Correction(
                    unit.typeVi(), unit.nameVi(), unit.nameEn(), unit.areaKm2(), unit.legalBasis(), detail.aliases());
        }
    }

    /** A relation as it is read; {@code later} says which way it goes. */
    public record RelationRow(boolean later, @Nested Relation relation) {}
}
