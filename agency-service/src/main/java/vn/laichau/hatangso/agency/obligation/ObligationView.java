package vn.laichau.hatangso.agency.obligation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.laichau.hatangso.agency.clause.Quotation;

/**
 * A standing duty as the API shows it.
 *
 * @param quotation what the plan says; empty of a duty that the coordinator added
 * @param onDueDayCountsAsOnTime the former name of {@code countsOnDueDay}
 */
record ObligationView(
        String code,
        @JsonUnwrapped Quotation quotation,
        @JsonUnwrapped Terms terms,
        boolean onDueDayCountsAsOnTime,
        @JsonIgnore long revision) {}
