package vn.laichau.hatangso.agency.planfile;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.planentity.PlanRow;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/** The rules a table of a plan file can break, and the breaches found so far. */
final class PlanFileErrors {

    private final FieldErrors found = new FieldErrors();

    List<FieldError> list() {
        return found.list();
    }

    void add(String pointer, ErrorCode code, Object... values) {
        found.add(pointer, code, values);
    }

    /** No two rows have the same key. Gives the codes. */
    <R extends PlanRow> Set<String> givenOnce(String table, List<PlanFileRow<R>> rows) {
        var seen = new HashSet<String>();
        each(rows, row -> !seen.add(row.key()), table, "/code", CommonErrorCode.DUPLICATE);
        return rows.stream().map(planFileRow -> planFileRow.value().code()).collect(toSet());
    }

    /** Whatever codes the rows name exist. */
    <R> void known(
            String table,
            String member,
            List<PlanFileRow<R>> rows,
            Function<R, Collection<String>> named,
            Set<String> known) {
        each(rows, row -> !known.containsAll(named.apply(row)), table, member, CommonErrorCode.UNKNOWN_CODE);
    }

    /** An error of the last row of a code; of the whole table where no row has it. */
    <R extends PlanRow> void atRowOf(
            String rowCode, String table, List<PlanFileRow<R>> rows, String member, ErrorCode code, Object... values) {
        for (var position = rows.size() - 1; position >= 0; position--) {
            var planFileRow = rows.get(position);
            if (planFileRow.value().code().equals(rowCode)) {
                found.add(planFileRow.error("/" + table + "/" + position + member, code, values));
                return;
            }
        }
        add("/" + table, code, values);
    }

    /** A rule of one row. */
    <R> void each(
            List<PlanFileRow<R>> rows,
            Predicate<R> breaks,
            String table,
            String member,
            ErrorCode code,
            Object... values) {
        for (var position = 0; position < rows.size(); position++) {
            var planFileRow = rows.get(position);
            if (breaks.test(planFileRow.value())) {
                found.add(planFileRow.error("/" + table + "/" + position + member, code, values));
            }
        }
    }
}
