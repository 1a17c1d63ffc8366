package vn.laichau.hatangso.indicator.imports;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.database.BinaryCopyWriter;
import vn.laichau.hatangso.indicator.imports.lines.LineSink;
import vn.laichau.hatangso.indicator.imports.lines.UnreadableFile;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.UnresolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodes;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;

/** Puts the lines of a file into the staging table as they come; of those that break rules it keeps a bounded number. */
public final class StagingWriter implements LineSink {

    /** Errors that are told one by one; more are counted. */
    public static final int MOST_ERRORS = 10_000;

    private static final int COLUMNS = 11;

    /** As many as a count can hold with room to spare. */
    private static final int MOST_LINES = 100_000_000;

    private final long number;
    private final FigureCodes dictionary;
    private final BinaryCopyWriter rows;
    private final List<FieldError> errors = new ArrayList<>();

    private int staged;
    private int faulty;
    private int blank;

    StagingWriter(long number, FigureCodes dictionary, BinaryCopyWriter rows) {
        this.number = number;
        this.dictionary = dictionary;
        this.rows = rows;
    }

    @Override
    public void figure(int line, NewObservation figure) {
        var codeResolution = dictionary.resolve(figure);
        if (codeResolution instanceof ResolvedFigure resolvedFigure) {
            write(line, resolvedFigure);
        } else {
            faulty(line, ((UnresolvedFigure) codeResolution).faults());
        }
    }

    @Override
    public void blank() {
        blank++;
    }

    @Override
    public void faulty(int line, List<FieldError> found) {
        faulty++;
        count();
        if (errors.size() < MOST_ERRORS) {
            found.forEach(error -> errors.add(error.onLine(line)));
        }
    }

    private void write(int line, ResolvedFigure figure) {
        staged++;
        count();
        try {
            rows.row(COLUMNS)
                    .bigint(number)
                    .integer(line)
                    .integer(figure.indicator())
                    .integer(figure.territory())
                    .text(figure.period())
                    .day(figure.periodEnd())
                    .text(figure.operator())
                    .numeric(figure.numerator())
                    .numeric(figure.denominator())
                    .numeric(figure.value())
                    .bool(figure.estimate());
        } catch (SQLException lost) {
            throw new IllegalStateException("staging", lost);
        }
    }

    private void count() {
        if (staged + faulty > MOST_LINES) {
            throw new UnreadableFile(CommonErrorCode.TOO_MANY, MOST_LINES);
        }
    }

    void end() throws SQLException {
        if (rows.end() != staged) {
            throw new IllegalStateException("the database took another number of lines than it was sent");
        }
    }

    int staged() {
        return staged;
    }

    int passedOver() {
        return blank;
    }

    int faulty() {
        return faulty;
    }

    List<FieldError> errors() {
        return errors;
    }
}
