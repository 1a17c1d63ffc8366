package vn.laichau.hatangso.agency.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.clause.PlanTable;

@ApplicationScoped
class ObligationTable extends PlanTable<Obligation, NewObligation> {

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

    /** Two coordinators that add the same code wait for each other; released with the transaction. */
    void lock() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('obligation', 0))")
                .getSingleResult();
    }

    /** Those with a date first. */
    List<Obligation> inOrder() {
        return list("order by due.onTimeBefore nulls last, code");
    }
}
