package vn.laichau.hatangso.indicator.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Gives Jdbi over the service's pool; transactions are those of {@code @Transactional}. */
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(DataSource database, ObjectMapper mapper) {
        var jdbi = Jdbi.create(database).installPlugin(new PostgresPlugin()).installPlugin(new Jackson2Plugin());
        jdbi.getConfig(Jackson2Config.class).setMapper(mapper);
        // The connection belongs to the surrounding transaction, which ends it.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi;
    }
}
