package vn.laichau.hatangso.indicator.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Supplier;

/** What a thread reads by the service's Jdbi for a while in place of the transaction's connection: one to another server. */
@Singleton
public class OtherConnection {

    private final ThreadLocal<Connection> connections = new ThreadLocal<>();

    /** @param work begins no transaction of the service: that one would lead elsewhere */
    public <T> T during(Connection connection, Supplier<T> work) {
        connections.set(connection);
        try {
            return work.get();
        } finally {
            connections.remove();
        }
    }

    public Optional<Connection> find() {
        return Optional.ofNullable(connections.get());
    }
}
