package vn.laichau.hatangso.agency.plan;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.laichau.hatangso.agency.clause.PlanRow;
import vn.laichau.hatangso.chassis.planfile.Row;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** The rules a table of a plan file can break, and the breaches found so far. */
final class Faults {

    private final List<FieldError> found = new ArrayList<>();

    List<FieldError> list() {
        return List.copyOf(found);
    }

    void add(String pointer, String code, String vi, String en) {
        found.add(new FieldError(pointer, code, Text.of(vi, en)));
    }

    /** No two rows have the same key. Gives the codes. */
    <R extends PlanRow> Set<String> givenOnce(String table, List<Row<R>> rows) {
        var seen = new HashSet<String>();
        each(
                rows,
                row -> !seen.add(row.key()),
                table,
                "/code",
                "duplicate-code",
                "Mã đã dùng ở dòng trước",
                "The code is used before");
        return rows.stream().map(row -> row.value().code()).collect(toSet());
    }

    /** Whatever codes the rows name exist. */
    <R> void known(
            String table, String member, List<Row<R>> rows, Function<R, Collection<String>> named, Set<String> known) {
        each(
                rows,
                row -> !known.containsAll(named.apply(row)),
                table,
                member,
                "unknown-code",
                "Mã được nhắc đến không có",
                "A code that is referred to does not exist");
    }

    /** A fault of the last row of a code; of the whole table where no row has it. */
    <R extends PlanRow> void atRowOf(
            String rowCode, String table, List<Row<R>> rows, String member, String code, String vi, String en) {
        for (var position = rows.size() - 1; position >= 0; position--) {
            var row = rows.get(position);
            if (row.value().code().equals(rowCode)) {
                found.add(row.fault("/" + table + "/" + position + member, code, vi, en));
                return;
            }
        }
        add("/" + table, code, vi, en);
    }

    /** A rule of one row. */
    <R> void each(
            List<Row<R>> rows, Predicate<R> breaks, String table, String member, String code, String vi, String en) {
        for (var position = 0; position < rows.size(); position++) {
            var row = rows.get(position);
            if (breaks.test(row.value())) {
                found.add(row.fault("/" + table + "/" + position + member, code, vi, en));
            }
        }
    }
}
