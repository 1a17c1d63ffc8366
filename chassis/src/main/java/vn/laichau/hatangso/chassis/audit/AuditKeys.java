package vn.laichau.hatangso.chassis.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.StringJoiner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.signing.SigningKey;
import vn.laichau.hatangso.chassis.signing.SigningKeys;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The public keys of all checkpoints ever made, the present ones among them. */
@ApplicationScoped
class AuditKeys {

    /** Before anything is sealed: a checkpoint never exists without its key. */
    private static final int EARLY = 1_000;

    private final SigningKeys keys;
    private final AuditStore table;
    private final Clock clock;

    AuditKeys(@ConfigProperty(name = "audit.key-file") Path keyFile, AuditStore table, Clock clock) {
        this.keys = SigningKeys.read(keyFile, "audit.key-file (AUDIT_KEY_FILE)");
        this.table = table;
        this.clock = clock;
    }

    SigningKey newest() {
        return keys.newest();
    }

    @Transactional
    void publish(@Observes @Priority(EARLY) StartupEvent started) {
        keys.all().forEach(this::publish);
    }

    private void publish(SigningKey key) {
        table.execute("INSERT INTO audit_key (kid, jwk, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", statement -> {
            statement.setString(1, key.kid());
            statement.setString(2, key.jwk());
            statement.setObject(3, VietnamTime.of(clock.instant()));
            return statement.executeUpdate();
        });
    }

    /** As a JWK set (RFC 7517). */
    @Transactional
    public String set() {
        return table.execute("SELECT jwk FROM audit_key ORDER BY since, kid", statement -> {
            var keys = new StringJoiner(",", "{\"keys\":[", "]}");
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys.toString();
        });
    }
}
