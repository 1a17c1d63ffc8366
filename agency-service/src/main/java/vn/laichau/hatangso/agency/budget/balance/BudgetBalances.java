package vn.laichau.hatangso.agency.budget.balance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyLocks;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.RegisterTable;
import vn.laichau.hatangso.agency.register.history.RegisterName;

@ApplicationScoped
class BudgetBalances implements RegisterTable<BudgetBalance> {

    private static final String OF = "year = ?1 and source = ?2";

    @Override
    public RegisterName register() {
        return RegisterName.BUDGET_BALANCE;
    }

    Optional<BudgetBalance> find(int year, FundSource source) {
        return find(OF, year, source).firstResultOptional();
    }

    /** Nobody allots of it until the transaction ends; two who set a new one wait for each other. */
    Optional<BudgetBalance> lockAndFind(int year, FundSource source) {
        getSession().doWork(AgencyLocks.BALANCE.about(year, source)::take);
        return find(OF, year, source).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** @param year null for every year */
    List<BudgetBalance> of(Integer year) {
        return list("?1 is null or year = ?1 order by year, source", year);
    }
}
