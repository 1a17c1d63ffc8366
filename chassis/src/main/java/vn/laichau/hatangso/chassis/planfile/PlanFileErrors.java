package vn.laichau.hatangso.chassis.planfile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * The rules that the rows of a plan file can break, and the field errors found so far. An error points at the member of a row
 * ({@code /tasks/3/code}); a member is empty where the row is the value.
 */
public final class PlanFileErrors {

    private final FieldErrors found = new FieldErrors();

    public List<FieldError> list() {
        return found.list();
    }

    public void add(String pointer, ErrorCode code, Object... values) {
        found.add(pointer, code, values);
    }

    /** A rule of one row. */
    public <R> void each(
            String table,
            String member,
            List<PlanFileRow<R>> rows,
            Predicate<R> breaks,
            ErrorCode code,
            Object... values) {
        for (var position = 0; position < rows.size(); position++) {
            if (breaks.test(rows.get(position).value())) {
                at(position, table, member, rows, code, values);
            }
        }
    }

    /** No two rows have the same key. Gives the keys. */
    public <R> Set<String> givenOnce(String table, String member, List<PlanFileRow<R>> rows, Function<R, String> key) {
        var seen = new HashSet<String>();
        each(table, member, rows, row -> !seen.add(key.apply(row)), CommonErrorCode.DUPLICATE);
        return seen;
    }

    /** Whatever codes the rows name exist. */
    public <R> void known(
            String table,
            String member,
            List<PlanFileRow<R>> rows,
            Function<R, Collection<String>> named,
            Set<String> known) {
        each(table, member, rows, row -> !known.containsAll(named.apply(row)), CommonErrorCode.UNKNOWN_CODE);
    }

    /** No row has a code that another plan has: codes are unique among all plans. */
    public <R> void free(String table, List<PlanFileRow<R>> rows, Function<R, String> code, Set<String> taken) {
        for (var position = 0; position < rows.size(); position++) {
            var own = code.apply(rows.get(position).value());
            if (taken.contains(own)) {
                at(position, table, "/code", rows, CommonErrorCode.OTHER_PLANS_CODE, own);
            }
        }
    }

    /** An error of the last such row; of the whole table where there is none. */
    public <R> void atLast(
            String table,
            String member,
            List<PlanFileRow<R>> rows,
            Predicate<R> such,
            ErrorCode code,
            Object... values) {
        for (var position = rows.size() - 1; position >= 0; position--) {
            if (such.test(rows.get(position).value())) {
                at(position, table, member, rows, code, values);
                return;
            }
        }
        add("/" + table, code, values);
    }

    private <R> void at(
            int position, String table, String member, List<PlanFileRow<R>> rows, ErrorCode code, Object... values) {
        found.add(rows.get(position).error("/" + table + "/" + position + member, code, values));
    }
}
