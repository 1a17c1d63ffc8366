package vn.laichau.hatangso.agency.calendarfeed;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.database.Sql;

/** Which organisation has given itself a feed; one at a time. */
@ApplicationScoped
class CalendarFeeds {

    private static final String OPEN = """
            INSERT INTO calendar_feed (organisation, token_sha256, created_at, created_by)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (organisation) DO UPDATE
            SET token_sha256 = excluded.token_sha256, created_at = excluded.created_at, created_by = excluded.created_by
            """;

    private final Sql sql;
    private final SuccessionCache successionCache;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(Sql sql, SuccessionCache successionCache, Clock clock) {
        this.sql = sql;
        this.successionCache = successionCache;
        this.clock = clock;
    }

    /** A new secret; the former address leads nowhere from now on. */
    FeedToken open(Caller caller) {
        var token = FeedToken.random(random);
        sql.update(OPEN, caller.organisation(), token.sha256(), clock.instant(), caller.name());
        return token;
    }

    /**
     * Also those of agencies in whose place the caller's acts: nobody else could.
     *
     * @return whether there was one
     */
    boolean close(Caller caller) {
        var own = caller.organisation();
        var codes = Stream.concat(Stream.of(own), successionCache.predecessorsOf(own).stream())
                .filter(code -> successionCache.successorOf(code).equals(own))
                .toList();
        return sql.update("DELETE FROM calendar_feed WHERE organisation = ANY (?)", codes) > 0;
    }

    /**
     * Whose feed the secret opens: of an agency that has ended, that of who acts in its place. Asked before anyone is known, so a
     * function of the owner looks it up.
     */
    Optional<String> organisation(FeedToken token) {
        return sql.find(String.class, "SELECT feed_organisation(?)", token.sha256())
                .map(successionCache::successorOf);
    }
}
