package vn.laichau.hatangso.agency.budget.balance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.chassis.http.Addressed;

/**
 * A balance as the API shows it, in VND.
 *
 * @param left what can still be allotted
 * @param actions what the reader may do with it as it stands
 */
record BalanceView(
        int year,
        FundSource source,
        long amount,
        long allotted,
        long left,
        List<BalanceTransition> actions,
        @JsonIgnore long revision)
        implements Addressed {

    @Override
    public String key() {
        return year + "/" + source;
    }
}
