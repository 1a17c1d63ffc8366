package vn.laichau.hatangso.agency.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Role;

/** The subscriptions that the caller may see: of the caller's organisation, made by somebody without further roles. */
@ApplicationScoped
class Webhooks {

    /** How long the secret before is signed with, too. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    private static final Set<String> ROLES = Set.copyOf(Role.members(Role.PEOPLE));

    private static final String FOUND = """
            SELECT w.id, w.organisation, w.url, w.kinds, w.organisations, w.created_at, p.failing_since, w.switched_off_at,
                   w.switched_off
            FROM webhook w JOIN webhook_progress p ON p.webhook = w.id
            """;

    private static final String LIST = FOUND + "WHERE w.id > :after ORDER BY w.id";

    private static final String INSERT = """
            INSERT INTO webhook (id, organisation, roles, url, kinds, organisations, created_at)
            VALUES (:id, :organisation, :roles, :url, :kinds, :organisations, :now)
            """;

    /** What comes from now on: a transaction that is open may still add to it. */
    private static final String BEGIN = """
            INSERT INTO webhook_progress (organisation, webhook, transaction, number, paused_until)
            VALUES (:organisation, :id, pg_snapshot_xmin(pg_current_snapshot()), 0, :now)
            """;

    /** Two new secrets at once would both stay. */
    private static final String LOCK = "SELECT 1 FROM webhook WHERE id = :id FOR NO KEY UPDATE";

    /** Those before it end when they were going to: who did not hear the answer asks again, and may not have the last one. */
    private static final String END_SECRET =
            "UPDATE webhook_secret SET ends_at = :later WHERE webhook = :id AND ends_at IS NULL";

    private static final String ADD_SECRET = """
            INSERT INTO webhook_secret (organisation, webhook, created_at, secret)
            SELECT organisation, id, :now, :secret FROM webhook WHERE id = :id
            """;

    private static final String PLACE = """
            SELECT transaction || '-' || number FROM webhook_progress WHERE webhook = :id FOR UPDATE SKIP LOCKED
            """;

    private static final String GO_ON = """
            UPDATE webhook_progress
            SET transaction = CAST(split_part(:upTo, '-', 1) AS xid8), number = CAST(split_part(:upTo, '-', 2) AS bigint)
            WHERE webhook = :id
            """;

    /** Never forward: what was not sent yet is not left out. Who asks for it has mended what was wrong. */
    private static final String GO_BACK = """
            UPDATE webhook_progress p SET paused_until = :now, (transaction, number) = (
                SELECT place.transaction, place.number
                FROM (SELECT p.transaction, p.number
                      UNION ALL
                      (SELECT e.transaction, e.number - 1 FROM event e WHERE e.at >= :from
                       ORDER BY e.transaction, e.number LIMIT 1)) AS place (transaction, number)
                ORDER BY place.transaction, place.number LIMIT 1)
            WHERE p.webhook = :id
            """;

    /** Only what is off; a message that is under way is left to who holds it. */
    private static final String SWITCH_ON = """
            WITH started AS (UPDATE webhook SET switched_off_at = NULL, switched_off = NULL
                             WHERE id = :id AND switched_off_at IS NOT NULL RETURNING id),
                 again AS (UPDATE webhook_delivery SET first_tried_at = NULL, next_try_at = :now, tries = 0
                           WHERE webhook IN (SELECT id FROM started) AND done_at IS NULL
                             AND (tries = 0 OR last_failure IS NOT NULL OR next_try_at <= :now))
            UPDATE webhook_progress SET failing_since = NULL, paused_until = :now WHERE webhook IN (SELECT id FROM started)
            """;

    private final EntityManager database;

    Webhooks(EntityManager database) {
        this.database = database;
    }

    /** One row more than the limit. */
    List<Webhook> page(UUID after, int limit) {
        return Rows.of(database, LIST, Webhook.class)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
    }

    long count() {
        return (Long) database.createNativeQuery("SELECT count(*) FROM webhook", Long.class)
                .getSingleResult();
    }

    Optional<Webhook> find(UUID id) {
        return Rows.of(database, FOUND + "WHERE w.id = :id", Webhook.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    void add(UUID id, NewWebhook content, Caller caller, Instant now) {
        database.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("organisation", caller.organisation())
                .setParameter(
                        "roles",
                        texts(caller.roles().stream().filter(ROLES::contains).toList()))
                .setParameter("url", content.url())
                .setParameter("kinds", texts(content.kinds()))
                .setParameter("organisations", texts(content.organisations()))
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery(BEGIN)
                .setParameter("organisation", caller.organisation())
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static String[] texts(List<?> words) {
        return words.stream().map(Object::toString).toArray(String[]::new);
    }

    /** @return false where there is none */
    boolean remove(UUID id) {
        return database.createNativeQuery("DELETE FROM webhook WHERE id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    boolean hasSecret(UUID id) {
        return (Boolean) database.createNativeQuery(
                        "SELECT EXISTS (SELECT FROM webhook_secret WHERE webhook = :id)", Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    void addSecret(UUID id, WebhookSecret secret, Instant now) {
        database.createNativeQuery(LOCK).setParameter("id", id).getSingleResult();
        database.createNativeQuery(END_SECRET)
                .setParameter("id", id)
                .setParameter("later", now.plus(OVERLAP))
                .executeUpdate();
        database.createNativeQuery(ADD_SECRET)
                .setParameter("id", id)
                .setParameter("now", now)
                .setParameter("secret", secret.bytes())
                .executeUpdate();
    }

    /** Up to where it is told, for who goes on from there; of two replicas one gets it, and the other has nothing to do. */
    Optional<String> lockPlace(UUID id) {
        return database.createNativeQuery(PLACE, String.class)
                .setParameter("id", id)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    void goOn(UUID id, String upTo) {
        database.createNativeQuery(GO_ON)
                .setParameter("id", id)
                .setParameter("upTo", upTo)
                .executeUpdate();
    }

    void goBack(UUID id, Instant from, Instant now) {
        database.createNativeQuery(GO_BACK)
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("from", from)
                .executeUpdate();
    }

    void switchOn(UUID id, Instant now) {
        database.createNativeQuery(SWITCH_ON)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }
}
