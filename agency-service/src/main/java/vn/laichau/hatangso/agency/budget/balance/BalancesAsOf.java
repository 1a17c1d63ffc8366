package vn.laichau.hatangso.agency.budget.balance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.register.history.History;
import vn.laichau.hatangso.agency.register.history.RegisterName;

/** What sources of funds had at an instant, as other features ask for it. */
@ApplicationScoped
public class BalancesAsOf {

    private final BudgetBalances balances;
    private final History history;

    BalancesAsOf(BudgetBalances balances, History history) {
        this.balances = balances;
        this.history = history;
    }

    /** Balances of the year and of those that follow. */
    public List<Funds> from(int year, Instant asOf) {
        var set = history.latest(RegisterName.BUDGET_BALANCE, asOf);
        return balances.list("year >= ?1 order by year, source", year).stream()
                .filter(balance -> set.containsKey(balance.id()))
                .map(balance -> balance.funds(set.get(balance.id()).amount()))
                .toList();
    }

    /**
     * What a source of funds had.
     *
     * @param amount VND
     */
    public record Funds(int year, FundSource source, long amount) {}
}
