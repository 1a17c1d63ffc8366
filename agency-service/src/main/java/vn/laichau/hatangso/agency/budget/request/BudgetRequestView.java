package vn.laichau.hatangso.agency.budget.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.chassis.http.Identified;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * A request as the API shows it; amounts in VND.
 *
 * @param task code of the task that the money is for
 * @param appraisal absent until Finance has appraised it
 * @param decision absent until the PPC has decided
 * @param actions what the reader may do with it as it stands; absent in what a report collects
 */
public record BudgetRequestView(
        UUID id,
        String organisation,
        String task,
        int year,
        FundSource source,
        long amount,
        String reason,
        BudgetRequestState state,
        OffsetDateTime createdAt,
        OffsetDateTime submittedAt,
        BudgetAppraisal appraisal,
        Allotment decision,
        List<BudgetRequestTransition> actions,
        @JsonIgnore long revision)
        implements Identified {

    /** What Finance thinks. */
    public record BudgetAppraisal(long amount, String reason, OffsetDateTime at) {}

    /** What the PPC decided. */
    public record Allotment(long amount, String number, LocalDate date, OffsetDateTime at) {}

    /** When it stood in an earlier state, of which nobody can do anything; what was asked is told as it is asked now. */
    BudgetRequestView asItWas(BudgetRequestState then) {
        var decided = then == BudgetRequestState.ALLOTTED || then == BudgetRequestState.REFUSED;
        return new BudgetRequestView(
                id,
                organisation,
                task,
                year,
                source,
                amount,
                reason,
                then,
                createdAt,
                submittedAt,
                decided || then == BudgetRequestState.APPRAISED ? appraisal : null,
                decided ? decision : null,
                null,
                revision);
    }

    public long appraisedAmount() {
        return appraisal == null ? 0 : appraisal.amount();
    }

    public long allottedAmount() {
        return decision == null ? 0 : decision.amount();
    }

    static BudgetAppraisal appraisal(Long amount, String reason, Instant at) {
        return amount == null ? null : new BudgetAppraisal(amount, reason, VietnamTime.of(at));
    }

    static Allotment decision(Long amount, String number, LocalDate date, Instant at) {
        return amount == null ? null : new Allotment(amount, number, date, VietnamTime.of(at));
    }
}
