package vn.laichau.hatangso.agency.budget.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class BudgetRequests implements RegisterTable<BudgetRequest> {

    @Override
    public RegisterName register() {
        return RegisterName.BUDGET_REQUEST;
    }

    /**
     * What is left of the source that the request asks, locked until the transaction ends (lock_budget_left);
     * empty where nothing was set.
     */
    Optional<Long> lockLeftFor(BudgetRequest request) {
        return Optional.ofNullable((Long) getEntityManager()
                .createNativeQuery("SELECT lock_budget_left(:year, :source)")
                .setParameter("year", request.year())
                .setParameter("source", request.source().name())
                .getSingleResult());
    }
}
