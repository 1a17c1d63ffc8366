package vn.laichau.hatangso.indicator.observation.recording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;

/**
 * Figures on their way in, whoever sends them: lines of one shape in a table, brought into what is known a set at a time. Lines
 * that break a rule are taken out; what is left is recorded.
 */
public final class StagedFigures {

    private final Handle handle;
    private final String table;
    private final long number;
    private final int mostErrors;
    private final List<FieldError> errors = new ArrayList<>();

    private int rejected;
    private int recorded;
    private int changed;

    private StagedFigures(Handle handle, String table, long number, int mostErrors) {
        this.handle = handle;
        this.table = table;
        this.number = number;
        this.mostErrors = mostErrors;
    }

    /** Who sends figures: kind of the source as the table names it, and the author, null when the source says so itself. */
    public record Sender(String kind, String ref, String author, boolean coordinator) {}

    /** A rejected line, and how many there are. */
    private record Rejected(int line, String pointer, String code, Text detail, int all) {

        FieldError error() {
            return FieldError.stored(pointer, code, detail, line);
        }
    }

    /** Why lines of a period, and of an indicator if one is named, are refused; of two reasons the first one is told. */
    private record Closed(int position, List<String> periods, Integer indicator, Text detail) {}

    private record Ended(String code, LocalDate endedOn, Text detail) {}

    /**
     * Lines that were copied while a file arrived.
     *
     * @param number of the import
     * @param mostErrors of one rule that are told; more are counted
     */
    public static StagedFigures ofImport(Handle handle, long number, int mostErrors) {
        // Fresh lines have no statistics yet, and without them the joins are planned for a handful.
        handle.execute("ANALYZE import_line");
        return new StagedFigures(handle, "import_line", number, mostErrors);
    }

    /** Line by line the given ones, under the recording lock, which lets one recording into the table at a time. */
    public static StagedFigures of(Handle handle, List<ResolvedFigure> figures) {
        var staged = new StagedFigures(handle, "staged_figure", 0, figures.size());
        staged.update(StagedFigureSql.STAGE).bind("rows", new AsJson(figures)).execute();
        return staged;
    }

    /** How many lines there are. */
    public int count() {
        return number(StagedFigureSql.COUNT);
    }

    /**
     * The first line of a place stays; the others name it.
     *
     * @param lines how many there are
     */
    public void rejectDoubled(int lines) {
        // Whether there is anything doubled costs one ordering; which lines they are is asked only then.
        if (number(StagedFigureSql.COUNT_PLACES) != lines) {
            reject(query(StagedFigureSql.REJECT_DOUBLED));
        }
    }

    /** Items of submissions are recorded once for ever. */
    public void leaveOutItemsSentBefore() {
        update(StagedFigureSql.LEAVE_OUT_SENT).execute();
    }

    /** Lines that say something else than a final figure. */
    public void rejectFinal() {
        reject(query(StagedFigureSql.REJECT_FINAL)
                .bind("code", IndicatorErrorCode.PERIOD_FINAL.code())
                .bind("detail", new AsJson(IndicatorErrorCode.PERIOD_FINAL.words())));
    }

    /** Estimates of what is known better. */
    public void rejectOutranked() {
        reject(query(StagedFigureSql.REJECT_OUTRANKED)
                .bind("code", IndicatorErrorCode.ESTIMATE_OUTRANKED.code())
                .bind("detail", new AsJson(IndicatorErrorCode.ESTIMATE_OUTRANKED.words())));
    }

    /** Lines that say something new of a period that is closed. */
    public void rejectClosed(List<LockedPeriod> periods) {
        var closed = IntStream.range(0, periods.size())
                .mapToObj(i -> new Closed(
                        i,
                        periods.get(i).covers(),
                        periods.get(i).indicator(),
                        periods.get(i).text()))
                .toList();
        if (!closed.isEmpty()) {
            reject(query(StagedFigureSql.REJECT_CLOSED)
                    .bind("closed", new AsJson(closed))
                    .bind("code", IndicatorErrorCode.PERIOD_LOCKED.code()));
        }
    }

    /** New figures of firms that had ended when the period began. */
    public void rejectEnded(List<EndedOperator> operators) {
        var ended = operators.stream()
                .map(operator -> new Ended(operator.code(), operator.endedOn(), operator.text()))
                .toList();
        if (!ended.isEmpty()) {
            reject(query(StagedFigureSql.REJECT_ENDED)
                    .bind("ended", new AsJson(ended))
                    .bind("code", IndicatorErrorCode.OPERATOR_ENDED.code()));
        }
    }

    private void reject(Query statement) {
        var lines =
                statement.bind("mostErrors", mostErrors).mapTo(Rejected.class).list();
        rejected += lines.isEmpty() ? 0 : lines.get(0).all();
        lines.forEach(line -> errors.add(line.error()));
    }

    /** Whether anything would be recorded at all: a recording that changes nothing leaves no trace. */
    public boolean anyNews() {
        return query(StagedFigureSql.ANY_NEWS).mapTo(Boolean.class).one();
    }

    /** Under the recording lock: what was known stays, what is known is added. */
    public void record(Sender sender, OffsetDateTime now) {
        changed = record(StagedFigureSql.CORRECT, sender, now);
        recorded = changed + record(StagedFigureSql.ADD, sender, now);
    }

    private int record(String sql, Sender sender, OffsetDateTime now) {
        return update(sql).bindMethods(sender).bind("now", now).execute();
    }

    public void clear() {
        update(StagedFigureSql.CLEAR).execute();
    }

    /** How many lines broke a rule. */
    public int rejected() {
        return rejected;
    }

    /** The first of them, by rule and line. */
    public List<FieldError> errors() {
        return errors;
    }

    /** How many figures are recorded, those in place of others among them. */
    public int recorded() {
        return recorded;
    }

    /** How many of them are in place of another. */
    public int changed() {
        return changed;
    }

    private int number(String sql) {
        return query(sql).mapTo(Integer.class).one();
    }

    private Query query(String sql) {
        return ofTheseLines(handle.createQuery(sql));
    }

    private Update update(String sql) {
        return ofTheseLines(handle.createUpdate(sql));
    }

    private <T extends SqlStatement<T>> T ofTheseLines(T statement) {
        return statement.define("lines", table).bind("number", number);
    }
}
