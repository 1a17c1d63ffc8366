package vn.laichau.hatangso.reporting.source;

import java.time.LocalDate;
import java.util.List;

/** What the People's Committee decided about a proposal, in the order of its items. */
public record Decision(String id, String number, LocalDate date, String proposal, List<Result> items) {

    /**
     * What was decided about an item.
     *
     * @param item its place in the proposal, from 1 on
     */
    public record Result(int item, String outcome, String reason) {

        public boolean isAccepted() {
            return "ACCEPTED".equals(outcome);
        }
    }
}
