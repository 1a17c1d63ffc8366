package vn.laichau.hatangso.indicator.series.aggregation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.result.ResultBearing;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What a sum is put together from, whoever asks for it: a statement names it, and {@code figure_to_sum} gives nothing else, and
 * nothing at all to a statement that does not.
 */
enum SummedFigures {
    ALL,
    FINAL;

    static SummedFigures of(AsOfScope scope) {
        return scope.provisional() ? ALL : FINAL;
    }

    /** The statement with that around it: one round trip, and what comes after it is given nothing again. */
    String around(String statement) {
        return "SET LOCAL app.figures = '" + name() + "';\n" + statement + ";\nSET LOCAL app.figures = ''";
    }

    /** Rows of such a statement: those of the one among its parts that has any. */
    static ResultBearing rows(Supplier<PreparedStatement> executed, StatementContext context) throws SQLException {
        var statement = executed.get();
        while (statement.getResultSet() == null) {
            statement.getMoreResults();
        }
        var rows = statement.getResultSet();
        return ResultBearing.of(() -> rows, context);
    }
}
