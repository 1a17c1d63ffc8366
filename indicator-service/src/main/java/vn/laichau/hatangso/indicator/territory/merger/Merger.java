package vn.laichau.hatangso.indicator.territory.merger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a resolution merges on one day.
 *
 * @param inForceFrom first day of the new units; the old ones last until the day before
 * @param legalBasis the resolution, as it is to be quoted
 */
record Merger(LocalDate inForceFrom, String legalBasis, List<NewUnit> units) {

    /**
     * A new unit of commune level and the whole units that it takes in.
     *
     * @param code may be that of one of its predecessors, and of no other unit of that day
     * @param typeVi "Xã", "Phường"
     * @param parentCode valid on that day
     * @param predecessors codes on the day before
     */
    public record NewUnit(
            String code,
            String typeVi,
            String nameVi,
            String nameEn,
            String parentCode,
            BigDecimal areaKm2,
            List<String> predecessors) {}
}
