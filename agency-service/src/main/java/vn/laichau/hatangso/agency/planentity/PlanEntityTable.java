package vn.laichau.hatangso.agency.planentity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.database.LockingTable;

/** A table that a plan file fills. Rows already stated the same way are left alone. */
public abstract class PlanEntityTable<E extends PlanEntity<R>, R extends PlanRow> implements LockingTable<E> {

    /** A new row without content. */
    protected abstract E blank(String plan, R row);

    /** For tables that keep when a row was last stated. */
    protected void noted(E entity) {}

    /** The codes that rows of other plans have, which no row of this plan may have. */
    protected Set<String> codesOfOthers(String plan) {
        return list("plan <> ?1", plan).stream().map(PlanEntity::code).collect(toSet());
    }

    /** Whether a code means the same in all plans of the database, as an agency's does. */
    protected boolean isCodeGlobal() {
        return false;
    }

    public LoadCounts load(String plan, List<R> rows, Function<R, String> fingerprint) {
        var foreign = foreignCodes(plan, rows);
        if (!foreign.isEmpty()) {
            return new LoadCounts(0, 0, 0, List.of(), foreign);
        }
        var known = list("plan", plan).stream().collect(toMap(PlanEntity::key, Function.identity()));
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
        return new LoadCounts(fresh.size(), changed, unchanged, List.copyOf(known.keySet()), List.of());
    }

    /** What one plan states, in the order of its clauses. */
    public List<E> listOf(String plan) {
        return list("plan = ?1 order by clause, code", plan);
    }

    private void store(E entity, R row, Function<R, String> fingerprint) {
        entity.state(row, fingerprint.apply(row));
        noted(entity);
        persist(entity);
    }

    private List<String> foreignCodes(String plan, List<R> rows) {
        if (!isCodeGlobal()) {
            return List.of();
        }
        var codes = new ArrayList<>(rows.stream().map(PlanRow::code).toList());
        codes.retainAll(codesOfOthers(plan));
        return codes;
    }
}
