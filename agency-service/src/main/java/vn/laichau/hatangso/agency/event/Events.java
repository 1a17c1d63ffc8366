package vn.laichau.hatangso.agency.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.query.NativeQuery;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Reads what the row policies let the caller know. What an organisation did itself is no event for it, but for those of its people who
 * handle such things. Runs in the caller's transaction.
 */
@ApplicationScoped
public class Events {

    /** What an id looks like: transaction and number. */
    static final String ID = "[0-9]{1,19}-[0-9]{1,18}";

    /** Before all others. */
    static final String FIRST = "0-0";

    /** Behind all others. */
    static final String LAST = Long.MAX_VALUE + "-0";

    /** What is older is new to nobody. */
    private static final Duration NEW = Duration.ofDays(30);

    private static final int SHOWN = 20;

    /** Nobody wants to know how many more there are. */
    private static final int COUNTED = 100;

    private static final Pattern OF_AN_EVENT = Pattern.compile(ID);

    /** {@code NOT is_own} alone would leave out what the calendar did. */
    private static final String CONCERNING = " (e.audience <> '{}' OR is_own(e.by_organisation) IS NOT TRUE) ";

    private static final String AFTER = """
             (e.transaction, e.number) > (CAST(split_part(:after, '-', 1) AS xid8), CAST(split_part(:after, '-', 2) AS bigint))
            """;

    private static final String OF_KIND = " AND e.kind = ANY (CAST(:kinds AS text[])) ";

    /** Titles are as visible as the things that have them. */
    private static final String FOUND = """
            SELECT e.transaction || '-' || e.number, e.kind, e.at, e.organisation, a.name_vi, a.name_en, e.by_organisation,
                   CAST(e.subject AS text), coalesce(o.title_vi, t.title_vi, x.title), coalesce(o.title_en, t.title_en, x.title),
                   o.code, coalesce(s.year, g.year), CAST(c.task_id AS text)
            FROM event e
            LEFT JOIN agency a ON a.code = e.organisation AND coalesce(a.valid_from <= :today, true)
                              AND coalesce(a.valid_until > :today, true)
            LEFT JOIN submission s ON s.id = e.subject
            LEFT JOIN extension g ON g.id = e.subject
            LEFT JOIN obligation o ON o.code = coalesce(s.obligation, g.obligation)
            LEFT JOIN task_occurrence c ON c.id = e.subject
            LEFT JOIN task t ON t.id = c.task_id
            LEFT JOIN LATERAL (SELECT e.title WHERE e.subject IS NULL
                               UNION ALL SELECT r.title FROM reported_obstacle r WHERE r.id = e.subject
                               UNION ALL SELECT p.title FROM proposal p WHERE p.id = e.subject
                               UNION ALL SELECT left(b.reason, 200) FROM budget_request b WHERE b.id = e.subject
                               UNION ALL SELECT f.place FROM infrastructure_request i
                                         JOIN infrastructure_offer f ON f.organisation = i.owner AND f.id = i.offer
                                         WHERE i.id = e.subject) x (title) ON true
            WHERE""" + CONCERNING;

    /** A transaction that is open may still add an event before those of later ones. */
    private static final String SETTLED = "AND e.transaction < pg_snapshot_xmin(pg_current_snapshot()) AND" + AFTER;

    private static final String IN_ORDER = FOUND + SETTLED + OF_KIND + "ORDER BY e.transaction, e.number";

    private static final String NEWEST_FIRST =
            FOUND + "AND" + AFTER + "AND" + AFTER.replace(">", "<").replace(":after", ":before") + OF_KIND
                    + "ORDER BY e.transaction DESC, e.number DESC";

    private static final String COUNT = "SELECT count(*) FROM event e WHERE" + CONCERNING + SETTLED + OF_KIND;

    private static final String NEWEST =
            FOUND + "AND e.at > :since ORDER BY e.transaction DESC, e.number DESC LIMIT " + SHOWN;

    private static final String UNREAD = "SELECT count(*) FROM (SELECT FROM event e WHERE" + CONCERNING
            + "AND e.at > :since AND" + AFTER + "LIMIT " + COUNTED + ") AS unread";

    /** There is one for each organisation that the person has been in. */
    private static final String READ_UP_TO = """
            SELECT transaction || '-' || number FROM event_read WHERE account = :account
            ORDER BY transaction DESC, number DESC LIMIT 1
            """;

    /** Another device may have read further. What may still get company before it is not read for good. */
    private static final String READ = """
            INSERT INTO event_read AS e (organisation, account, transaction, number, read_at)
            SELECT :organisation, :account, seen.transaction, seen.number, :at
            FROM (VALUES (CAST(split_part(:upTo, '-', 1) AS xid8), CAST(split_part(:upTo, '-', 2) AS bigint)),
                         (pg_snapshot_xmin(pg_current_snapshot()), 0)) AS seen (transaction, number)
            ORDER BY seen.transaction, seen.number LIMIT 1
            ON CONFLICT (organisation, account) DO UPDATE
            SET transaction = excluded.transaction, number = excluded.number, read_at = excluded.read_at
            WHERE (excluded.transaction, excluded.number) > (e.transaction, e.number)
            """;

    private final EntityManager database;

    Events(EntityManager database) {
        this.database = database;
    }

    static boolean isId(String text) {
        return OF_AN_EVENT.matcher(text).matches();
    }

    /** One event more than the limit, in the order of commits, of all that are kept. */
    public List<Event> after(String id, List<EventKind> kinds, int limit, Instant now) {
        return found(IN_ORDER, now)
                .setParameter("after", id)
                .setParameter("kinds", names(kinds))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** One event more than the limit, the newest first, between two others. */
    List<Event> newest(String after, String before, List<EventKind> kinds, int limit, Instant now) {
        return found(NEWEST_FIRST, now)
                .setParameter("after", after)
                .setParameter("before", before)
                .setParameter("kinds", names(kinds))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    long countAfter(String id, List<EventKind> kinds) {
        return (Long) database.createNativeQuery(COUNT, Long.class)
                .setParameter("after", id)
                .setParameter("kinds", names(kinds))
                .getSingleResult();
    }

    private static String[] names(List<EventKind> kinds) {
        return kinds.stream().map(EventKind::name).toArray(String[]::new);
    }

    NewEvents lately(Caller reader, Instant now) {
        var read = (String) database.createNativeQuery(READ_UP_TO, String.class)
                .setParameter("account", reader.subject())
                .getSingleResultOrNull();
        var unread = (Long) database.createNativeQuery(UNREAD, Long.class)
                .setParameter("after", Objects.requireNonNullElse(read, FIRST))
                .setParameter("since", now.minus(NEW))
                .getSingleResult();
        var newest = found(NEWEST, now).setParameter("since", now.minus(NEW)).getResultList();
        return new NewEvents(unread.intValue(), read, newest);
    }

    void markRead(Caller reader, String upTo, Instant now) {
        database.createNativeQuery(READ)
                .setParameter("organisation", reader.organisation())
                .setParameter("account", reader.subject())
                .setParameter("upTo", upTo)
                .setParameter("at", now)
                .executeUpdate();
    }

    private NativeQuery<Event> found(String query, Instant now) {
        return Rows.of(database, query, Event.class).setParameter("today", LocalDate.ofInstant(now, VietnamTime.ZONE));
    }
}
