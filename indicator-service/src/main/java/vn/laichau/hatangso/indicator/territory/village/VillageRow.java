package vn.laichau.hatangso.indicator.territory.village;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A village as a file tells it.
 *
 * @param validFrom first day; the village keeps one parent for its whole time
 * @param validUntil first day on which it no longer is; null while it lasts
 * @param type "Bản", "Thôn", "Tổ dân phố"
 * @param parentCode its commune
 */
record VillageRow(
        String code,
        @JsonProperty("validFrom") LocalDate validFrom,
        @JsonProperty("validUntil") LocalDate validUntil,
        String type,
        String nameVi,
        String nameEn,
        String parentCode,
        String legalBasis) {

    boolean overlaps(VillageRow other) {
        return code.equals(other.code)
                && (validUntil == null || other.validFrom.isBefore(validUntil))
                && (other.validUntil == null || validFrom.isBefore(other.validUntil));
    }
}
