package vn.laichau.hatangso.indicator.imports;

import java.sql.SQLException;

/** What PostgreSQL says of a statement that failed. */
final class SqlState {

    private static final String CANCELLED = "57014";

    private SqlState() {}

    /** @return empty when no statement failed */
    static String of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    /** Whether somebody stopped the statement. */
    static boolean isCancelled(Throwable failure) {
        return of(failure).equals(CANCELLED);
    }
}
