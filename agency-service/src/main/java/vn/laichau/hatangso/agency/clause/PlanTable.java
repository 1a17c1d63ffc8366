package vn.laichau.hatangso.agency.clause;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A table that a plan file fills. Rows already stated the same way are left alone. */
public abstract class PlanTable<E extends FromPlan<R>, R extends PlanRow> implements PanacheRepositoryBase<E, UUID> {

    /** A new row without content. */
    protected abstract E blank(String plan, R row);

    /** Whether a code means the same in all plans of the database, as an agency's does. */
    protected boolean isCodeGlobal() {
        return false;
    }

    public Tally load(String plan, List<R> rows, Function<R, String> fingerprint) {
        var foreign = foreignCodes(plan, rows);
        if (!foreign.isEmpty()) {
            return new Tally(0, 0, 0, List.of(), foreign);
        }
        var known = list("plan", plan).stream().collect(toMap(FromPlan::key, Function.identity()));
        var fresh = new ArrayList<R>();
        var changed = 0;
        for (var row : rows) {
            var stored = known.remove(row.key());
            if (stored == null) {
                fresh.add(row);
            } else if (!stored.isStatedAs(fingerprint.apply(row))) {
                store(stored, row, fingerprint);
                changed++;
            }
        }
        // A period that now ends earlier makes room for the one that follows.
        flush();
        fresh.forEach(row -> store(blank(plan, row), row, fingerprint));
        var unchanged = rows.size() - fresh.size() - changed;
        return new Tally(fresh.size(), changed, unchanged, List.copyOf(known.keySet()), List.of());
    }

    private void store(E entity, R row, Function<R, String> fingerprint) {
        entity.state(row, fingerprint.apply(row));
        persist(entity);
    }

    private List<String> foreignCodes(String plan, List<R> rows) {
        if (!isCodeGlobal()) {
            return List.of();
        }
        var others = list("plan <> ?1", plan).stream().map(FromPlan::code).toList();
        var codes = new ArrayList<>(rows.stream().map(PlanRow::code).toList());
        codes.retainAll(others);
        return codes;
    }
}
