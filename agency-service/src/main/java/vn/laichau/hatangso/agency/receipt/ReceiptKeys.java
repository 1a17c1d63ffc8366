package vn.laichau.hatangso.agency.receipt;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.chassis.signing.SigningKey;

/** The public keys of all receipts ever given, the present ones among them. */
@ApplicationScoped
public class ReceiptKeys {

    /** Before demonstration data: a receipt never exists without its key. */
    private static final int EARLY = 1_000;

    private final EntityManager database;
    private final ReceiptSigner signer;
    private final Clock clock;

    ReceiptKeys(EntityManager database, ReceiptSigner signer, Clock clock) {
        this.database = database;
        this.signer = signer;
        this.clock = clock;
    }

    @Transactional
    void publish(@Observes @Priority(EARLY) StartupEvent started) {
        signer.keys().forEach(this::publish);
    }

    private void publish(SigningKey key) {
        database.createNativeQuery("""
                        INSERT INTO receipt_key (kid, jwk, since) VALUES (:kid, :jwk, :since)
                        ON CONFLICT (kid) DO NOTHING
                        """)
                .setParameter("kid", key.kid())
                .setParameter("jwk", key.jwk())
                .setParameter("since", clock.instant())
                .executeUpdate();
    }

    /** The key of that name, in JSON (RFC 7517). */
    public Optional<String> find(String kid) {
        return database.createNativeQuery("SELECT jwk FROM receipt_key WHERE kid = :kid", String.class)
                .setParameter("kid", kid)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    List<String> list() {
        return database.createNativeQuery("SELECT jwk FROM receipt_key ORDER BY since, kid", String.class)
                .getResultList();
    }
}
