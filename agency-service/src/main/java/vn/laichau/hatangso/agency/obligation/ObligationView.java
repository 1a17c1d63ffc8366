package vn.laichau.hatangso.agency.obligation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.laichau.hatangso.agency.obligation.terms.ObligationTerms;
import vn.laichau.hatangso.agency.planentity.Quotation;
import vn.laichau.hatangso.chassis.http.Addressed;

/**
 * A standing obligation as the API shows it.
 *
 * @param plans codes of the plans that ask for it, the one that states it first; none of what the coordinator added
 * @param quotation what the plan says; empty of an obligation that the coordinator added
 * @param onDueDayCountsAsOnTime the former name of {@code countsOnDueDay}
 * @param actions what the reader may do with it
 */
record ObligationView(
        String code,
        List<String> plans,
        @JsonUnwrapped Quotation quotation,
        @JsonUnwrapped ObligationTerms terms,
        boolean onDueDayCountsAsOnTime,
        List<ObligationTransition> actions,
        @JsonIgnore long revision)
        implements Addressed {

    @Override
    public String key() {
        return code;
    }
}
