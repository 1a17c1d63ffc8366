package vn.laichau.hatangso.agency.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation;
import vn.laichau.hatangso.agency.planentity.SharedPlanTable;

@ApplicationScoped
class ObligationTable extends SharedPlanTable<Obligation, NewObligation> {

    private final FormerTerms past;

    ObligationTable(FormerTerms past) {
        this.past = past;
    }

    /** What it says otherwise than before is kept as it was. */
    @Override
    protected void noted(Obligation obligation) {
        obligation.takeSuperseded().ifPresent(obligationTerms -> past.keep(obligation.code(), obligationTerms));
    }

    @Override
    protected Obligation blank(String plan, NewObligation row) {
        return new Obligation(plan, row.code());
    }

    /** Submissions name an obligation by its code alone. */
    @Override
    protected boolean isCodeGlobal() {
        return true;
    }

    Optional<Obligation> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Locked until the transaction ends: of two who change it the second sees what the first wrote. */
    Optional<Obligation> findForChange(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Two coordinators that add the same code wait for each other; released with the transaction. */
    void lock(String code) {
        getSession().doWork(AgencyLocks.OBLIGATION_CODE.about(code)::take);
    }

    /** Those with a date first. */
    List<Obligation> inOrder() {
        return list("order by due.onTimeBefore nulls last, code");
    }
}
