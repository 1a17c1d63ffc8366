package vn.laichau.hatangso.agency.reportdata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.laichau.hatangso.agency.budget.FundSource;
import vn.laichau.hatangso.agency.budget.balance.BalancesAsOf;
import vn.laichau.hatangso.agency.budget.balance.BalancesAsOf.Funds;
import vn.laichau.hatangso.agency.budget.request.BudgetRequestView;
import vn.laichau.hatangso.agency.budget.request.BudgetRequestsAsOf;
import vn.laichau.hatangso.agency.reportdata.ReportedBudget.SourceOfFunds;

/** Brings balances and requests together, source by source. */
@ApplicationScoped
class CollectBudget {

    private final BalancesAsOf balances;
    private final BudgetRequestsAsOf requests;

    CollectBudget(BalancesAsOf balances, BudgetRequestsAsOf requests) {
        this.balances = balances;
        this.requests = requests;
    }

    /**
     * A source of funds is one for all plans: what another plan's task was allotted is not left.
     *
     * @param tasks codes of those whose requests are told one by one
     */
    ReportedBudget from(int year, Set<String> tasks, Instant cutOff) {
        var asked = requests.from(year, cutOff);
        var funds = balances.from(year, cutOff).stream().collect(toMap(Pot::of, Funds::amount));
        var askedOf = asked.stream().collect(groupingBy(Pot::of));
        var pots = new TreeSet<>(funds.keySet());
        pots.addAll(askedOf.keySet());
        var sources = pots.stream()
                .map(pot -> SourceOfFunds.of(
                        pot.year(), pot.source(), funds.getOrDefault(pot, 0L), askedOf.getOrDefault(pot, List.of())))
                .toList();
        return new ReportedBudget(
                sources,
                asked.stream().filter(request -> tasks.contains(request.task())).toList());
    }

    /** A source of funds in a year. */
    private record Pot(int year, FundSource source) implements Comparable<Pot> {

        private static final Comparator<Pot> ORDER =
                Comparator.comparingInt(Pot::year).thenComparing(Pot::source);

        static Pot of(Funds funds) {
            return new Pot(funds.year(), funds.source());
        }

        static Pot of(BudgetRequestView request) {
            return new Pot(request.year(), request.source());
        }

        @Override
        public int compareTo(Pot other) {
            return ORDER.compare(this, other);
        }
    }
}
