package vn.laichau.hatangso.indicator.territory.merger;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Items;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * What a resolution merges on one day.
 *
 * @param inForceFrom first day of the new units; the old ones last until the day before
 * @param legalBasis the resolution, as it is to be quoted
 */
record Merger(
        @Required LocalDate inForceFrom,
        @Required @Line(LONGEST_LINE) String legalBasis,
        @Required @Items(most = 1_000) List<NewUnit> units) {

    /**
     * A new unit of commune level and the whole units that it takes in.
     *
     * @param code may be that of one of its predecessors, and of no other unit of that day
     * @param typeVi "Xã", "Phường"
     * @param parentCode valid on that day
     * @param predecessors codes on the day before
     */
    public record NewUnit(
            @Required @Form(value = "[0-9]{5}", vi = "5 chữ số", en = "5 digits")
            String code,

            @Required @Line(LONGEST_LINE) String typeVi,
            @Required @Line(LONGEST_LINE) String nameVi,
            @Required @Line(LONGEST_LINE) String nameEn,
            @Required @Line(LONGEST_LINE) String parentCode,
            BigDecimal areaKm2,

            @Required @Items(most = 1_000) @Line(LONGEST_LINE)
            List<String> predecessors) {}
}
