package vn.laichau.hatangso.agency.obligation;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.obligation.FormerTerms.Past;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation;
import vn.laichau.hatangso.agency.planentity.LoadCounts;

/** The obligations, as other features ask for them. */
@ApplicationScoped
public class Obligations {

    private final ObligationTable table;
    private final FormerTerms past;
    private final Clock clock;

    Obligations(ObligationTable table, FormerTerms past, Clock clock) {
        this.table = table;
        this.past = past;
        this.clock = clock;
    }

    /** Takes over what a plan file says about standing obligations. */
    public LoadCounts load(String plan, List<NewObligation> rows, Function<NewObligation, String> fingerprint) {
        return table.load(plan, rows, fingerprint);
    }

    /** What a plan may go on with: codes of what other plans state. */
    public Set<String> codesToContinue(String plan) {
        return table.codesToContinue(plan);
    }

    /** The plan asks for them too. */
    public LoadCounts continueIn(String plan, Collection<String> codes) {
        return table.continueIn(plan, codes);
    }

    public Optional<Obligation> find(String code) {
        return table.findByCode(code);
    }

    /** The obligation on the terms that hold for that year now. */
    public Optional<Obligation> find(String code, int year) {
        return find(code).map(obligation -> inForce(obligation, year, clock.instant()));
    }

    /**
     * The obligation on the terms that hold for a year, as they were known at an instant. A change holds for what is not over when it
     * is made: moving a date leaves the years behind it as they were.
     */
    public Obligation inForce(Obligation obligation, int year, Instant at) {
        return inForce(List.of(new OwedYear(obligation, year)), at).get(0).obligation();
    }

    /** The same of many. */
    public List<OwedYear> inForce(List<OwedYear> owed, Instant at) {
        var former = past.of(owed.stream()
                .map(OwedYear::obligation)
                .filter(Obligation::isAmended)
                .map(Obligation::code)
                .collect(toSet()));
        return owed.stream()
                .map(one -> new OwedYear(
                        inForce(one.obligation(), one.year(), at, former.getOrDefault(one.code(), List.of())),
                        one.year()))
                .toList();
    }

    private static Obligation inForce(Obligation obligation, int year, Instant at, List<Past> later) {
        var held = obligation;
        for (var i = later.size() - 1; i >= 0; i--) {
            var before = obligation.on(later.get(i).terms());
            var changedAt = later.get(i).until();
            if (changedAt.isAfter(at) || before.isOverFor(year, changedAt)) {
                held = before;
            }
        }
        return held;
    }

    /** All, those with a date first. */
    public List<Obligation> list() {
        return table.inOrder();
    }

    /**
     * Those that are told of where a plan is, in the same order.
     *
     * @param plan null for all
     */
    public List<Obligation> list(String plan) {
        return list().stream()
                .filter(obligation -> plan == null || obligation.isToldWith(plan))
                .toList();
    }
}
