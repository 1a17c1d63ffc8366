package vn.laichau.hatangso.chassis.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Statements on tables that no entity stands for: on the connection of the running transaction, or each committed by itself where
 * the data source takes part in none. Values stand in the order of the question marks: an enum is its name, a collection an array of
 * texts. What rows become is said by {@link Records}.
 */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    public <T> List<T> list(Class<T> type, String sql, Object... values) {
        return run(sql, statement -> {
            bind(statement, values);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Records.read(rows, type));
                }
            }
            return found;
        });
    }

    /** The first of the rows, unless it is null. */
    public <T> Optional<T> find(Class<T> type, String sql, Object... values) {
        return list(type, sql, values).stream()
                .limit(1)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The row that there always is. */
    public <T> T get(Class<T> type, String sql, Object... values) {
        return find(type, sql, values).orElseThrow();
    }

    /** @return how many rows were changed; nothing is said of a function that is only called */
    public int update(String sql, Object... values) {
        return run(sql, statement -> {
            bind(statement, values);
            statement.execute();
            return statement.getUpdateCount();
        });
    }

    /** The same for each of many, in one exchange with the database. */
    public void updateEach(String sql, List<Object[]> rows) {
        run(sql, statement -> {
            for (var values : rows) {
                bind(statement, values);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private <R> R run(String sql, SqlFunction<PreparedStatement, R> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.apply(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, parameter(statement, values[i]));
        }
    }

    private static Object parameter(PreparedStatement statement, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> words) {
            var texts = words.stream().map(Object::toString).toArray();
            return statement.getConnection().createArrayOf("text", texts);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof MonthDay day ? day.toString() : value;
    }
}
