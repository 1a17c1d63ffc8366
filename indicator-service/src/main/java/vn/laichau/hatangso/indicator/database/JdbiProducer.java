package vn.laichau.hatangso.indicator.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.text.Text;

/** Gives Jdbi over the service's pool; transactions are those of {@code @Transactional}. */
public class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource database, OtherConnection other, ObjectMapper mapper) {
        var jdbi = configured(Jdbi.create(new Connections(database, other)), mapper);
        // The connection belongs to the surrounding transaction, which ends it.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi;
    }

    /** Rows become records by the names of their columns; {@link AsJson} goes in as this service writes JSON. */
    public static Jdbi configured(Jdbi jdbi, ObjectMapper mapper) {
        jdbi.installPlugin(new PostgresPlugin())
                .installPlugin(new Jackson2Plugin())
                .registerColumnMapper(Text.class, (row, column, context) -> text(mapper, row.getString(column)))
                .registerRowMapper((RowMapperFactory) (type, config) -> record(type))
                .registerArgument(new JsonArguments(mapper));
        jdbi.getConfig(Jackson2Config.class).setMapper(mapper);
        return jdbi;
    }

    private static Text text(ObjectMapper mapper, String json) {
        return json == null ? null : StoredJson.read(mapper, json, Text.class);
    }

    /** Package-private ones, too. */
    private static Optional<RowMapper<?>> record(Type type) {
        return type instanceof Class<?> row && row.isRecord()
                ? Optional.of(ConstructorMapper.of(constructor(row)))
                : Optional.empty();
    }

    private static Constructor<?> constructor(Class<?> row) {
        var most = Arrays.stream(row.getDeclaredConstructors())
                .filter(one -> one.getParameterCount() == row.getRecordComponents().length)
                .findFirst()
                .orElseThrow();
        most.setAccessible(true);
        return most;
    }

    private record Connections(DataSource database, OtherConnection other) implements ConnectionFactory {

        @Override
        public Connection openConnection() throws SQLException {
            return other.find().isPresent() ? other.find().get() : database.getConnection();
        }

        /** The other one belongs to who opened it. */
        @Override
        public void closeConnection(Connection connection) throws SQLException {
            if (other.find().filter(connection::equals).isEmpty()) {
                connection.close();
            }
        }
    }

    private static final class JsonArguments extends AbstractArgumentFactory<AsJson> {

        private final ObjectMapper mapper;

        JsonArguments(ObjectMapper mapper) {
            super(Types.VARCHAR);
            this.mapper = mapper;
        }

        @Override
        protected Argument build(AsJson value, ConfigRegistry config) {
            var json = StoredJson.text(mapper, value.content());
            return (position, statement, context) -> statement.setString(position, json);
        }
    }
}
