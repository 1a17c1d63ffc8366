package vn.laichau.hatangso.chassis.database;

import java.sql.SQLException;

/** What is read of a row, or done with a statement. */
@FunctionalInterface
public interface SqlFunction<A, R> {

    R apply(A argument) throws SQLException;
}
