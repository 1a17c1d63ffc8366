package vn.laichau.hatangso.agency.receipt;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.signing.SigningKey;

/** The public keys of all receipts ever given, the present ones among them. */
@ApplicationScoped
public class ReceiptKeys {

    /** Before demonstration data: a receipt never exists without its key. */
    private static final int EARLY = 1_000;

    private final Sql sql;
    private final ReceiptSigner signer;
    private final Clock clock;

    ReceiptKeys(Sql sql, ReceiptSigner signer, Clock clock) {
        this.sql = sql;
        this.signer = signer;
        this.clock = clock;
    }

    @Transactional
    void publish(@Observes @Priority(EARLY) StartupEvent started) {
        signer.keys().forEach(this::publish);
    }

    private void publish(SigningKey key) {
        sql.update(
                "INSERT INTO receipt_key (kid, jwk, since) VALUES (?, ?, ?) ON CONFLICT (kid) DO NOTHING",
                key.kid(),
                key.jwk(),
                clock.instant());
    }

    /** The key of that name, in JSON (RFC 7517). */
    public Optional<String> find(String kid) {
        return sql.find(String.class, "SELECT jwk FROM receipt_key WHERE kid = ?", kid);
    }

    List<String> list() {
        return sql.list(String.class, "SELECT jwk FROM receipt_key ORDER BY since, kid");
    }
}
