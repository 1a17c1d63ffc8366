package vn.laichau.hatangso.agency.budget.balance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.EntryView;

/**
 * A balance as the API shows it, in VND.
 *
 * @param left what can still be allotted
 */
record BalanceView(
        int year,
        FundSource source,
        long amount,
        long allotted,
        long left,
        @JsonIgnore long revision) implements EntryView {

    @Override
    public String key() {
        return year + "/" + source;
    }
}
