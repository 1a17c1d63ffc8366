package vn.laichau.hatangso.chassis.audit;

import static java.util.stream.Collectors.joining;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.signing.SigningKey;
import vn.laichau.hatangso.chassis.signing.SigningKeys;

/** The public keys of all checkpoints ever made, the present ones among them. */
@ApplicationScoped
class AuditKeys {

    /** Before anything is sealed: a checkpoint never exists without its key. */
    private static final int EARLY = 1_000;

    private final SigningKeys keys;
    private final Sql sql;
    private final Clock clock;

    AuditKeys(@ConfigProperty(name = "audit.key-file") Path keyFile, Sql sql, Clock clock) {
        this.keys = SigningKeys.read(keyFile, "audit.key-file (AUDIT_KEY_FILE)");
        this.sql = sql;
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
        sql.update(
                "INSERT INTO audit_key (kid, jwk, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                key.kid(),
                key.jwk(),
                clock.instant());
    }

    /** As a JWK set (RFC 7517). */
    @Transactional
    public String set() {
        return sql.list(String.class, "SELECT jwk FROM audit_key ORDER BY since, kid").stream()
                .collect(joining(",", "{\"keys\":[", "]}"));
    }
}
