package vn.laichau.hatangso.agency.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.Sql;

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

    private static final String LIST = FOUND + "WHERE w.id > ? ORDER BY w.id LIMIT ?";

    private static final String INSERT = """
            INSERT INTO webhook (id, organisation, roles, url, kinds, organisations, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    /** What comes from now on: a transaction that is open may still add to it. */
    private static final String BEGIN = """
            INSERT INTO webhook_progress (organisation, webhook, transaction, number, paused_until)
            VALUES (?, ?, pg_snapshot_xmin(pg_current_snapshot()), 0, ?)
            """;

    /** Two new secrets at once would both stay. */
    private static final String LOCK = "SELECT 1 FROM webhook WHERE id = ? FOR NO KEY UPDATE";

    /** Those before it end when they were going to: who did not hear the answer asks again, and may not have the last one. */
    private static final String END_SECRET =
            "UPDATE webhook_secret SET ends_at = ? WHERE webhook = ? AND ends_at IS NULL";

    private static final String ADD_SECRET = """
            INSERT INTO webhook_secret (organisation, webhook, created_at, secret)
            SELECT organisation, id, ?, ? FROM webhook WHERE id = ?
            """;

    private static final String PLACE = """
            SELECT transaction || '-' || number FROM webhook_progress WHERE webhook = ? FOR UPDATE SKIP LOCKED
            """;

    private static final String GO_ON = """
            UPDATE webhook_progress
            SET transaction = CAST(split_part(?, '-', 1) AS xid8), number = CAST(split_part(?, '-', 2) AS bigint)
            WHERE webhook = ?
            """;

    /** Never forward: what was not sent yet is not left out. Who asks for it has mended what was wrong. */
    private static final String GO_BACK = """
            UPDATE webhook_progress p SET paused_until = ?, (transaction, number) = (
                SELECT place.transaction, place.number
                FROM (SELECT p.transaction, p.number
                      UNION ALL
                      (SELECT e.transaction, e.number - 1 FROM event e WHERE e.at >= ?
                       ORDER BY e.transaction, e.number LIMIT 1)) AS place (transaction, number)
                ORDER BY place.transaction, place.number LIMIT 1)
            WHERE p.webhook = ?
            """;

    /** Only what is off; a message that is under way is left to who holds it. */
    private static final String SWITCH_ON = """
            WITH started AS (UPDATE webhook SET switched_off_at = NULL, switched_off = NULL
                             WHERE id = ? AND switched_off_at IS NOT NULL RETURNING id),
                 again AS (UPDATE webhook_delivery SET first_tried_at = NULL, next_try_at = ?, tries = 0
                           WHERE webhook IN (SELECT id FROM started) AND done_at IS NULL
                             AND (tries = 0 OR last_failure IS NOT NULL OR next_try_at <= ?))
            UPDATE webhook_progress SET failing_since = NULL, paused_until = ? WHERE webhook IN (SELECT id FROM started)
            """;

    private final Sql sql;

    Webhooks(Sql sql) {
        this.sql = sql;
    }

    /** One row more than the limit. */
    List<Webhook> page(UUID after, int limit) {
        return sql.list(Webhook.class, LIST, after, limit + 1);
    }

    long count() {
        return sql.get(Long.class, "SELECT count(*) FROM webhook");
    }

    Optional<Webhook> find(UUID id) {
        return sql.find(Webhook.class, FOUND + "WHERE w.id = ?", id);
    }

    void add(UUID id, NewWebhook content, Caller caller, Instant now) {
        var roles = caller.roles().stream().filter(ROLES::contains).toList();
        sql.update(
                INSERT, id, caller.organisation(), roles, content.url(), content.kinds(), content.organisations(), now);
        sql.update(BEGIN, caller.organisation(), id, now);
    }

    /** @return false where there is none */
    boolean remove(UUID id) {
        return sql.update("DELETE FROM webhook WHERE id = ?", id) > 0;
    }

    boolean hasSecret(UUID id) {
        return sql.get(Boolean.class, "SELECT EXISTS (SELECT FROM webhook_secret WHERE webhook = ?)", id);
    }

    void addSecret(UUID id, WebhookSecret secret, Instant now) {
        sql.get(Integer.class, LOCK, id);
        sql.update(END_SECRET, now.plus(OVERLAP), id);
        sql.update(ADD_SECRET, now, secret.bytes(), id);
    }

    /** Up to where it is told, for who goes on from there; of two replicas one gets it, and the other has nothing to do. */
    Optional<String> lockPlace(UUID id) {
        return sql.find(String.class, PLACE, id);
    }

    void goOn(UUID id, String upTo) {
        sql.update(GO_ON, upTo, upTo, id);
    }

    void goBack(UUID id, Instant from, Instant now) {
        sql.update(GO_BACK, now, from, id);
    }

    void switchOn(UUID id, Instant now) {
        sql.update(SWITCH_ON, id, now, now, now);
    }
}
