package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.indicator.database.AsJson;

/** Verdicts of past days as they were first computed; a later rule or figure does not rewrite them. */
@ApplicationScoped
class StoredProgress {

    private static final String KEEP = """
            INSERT INTO progress_record (plan, as_of, geography, audience, method_version, content, computed_at)
            VALUES (:plan, :asOf, :geography, :audience, :method, :content::json, :now) ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT content FROM progress_record
            WHERE (plan, as_of, geography, audience) = (:plan, :asOf, :geography, :audience)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    StoredProgress(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Who may see what a record tells. */
    enum Audience {
        PUBLIC,
        INTERNAL
    }

    Optional<Progress> find(ProgressQuery progressQuery, Audience audience) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("plan", progressQuery.plan())
                .bind("asOf", progressQuery.asOf())
                .bind("geography", progressQuery.geography())
                .bind("audience", audience)
                .mapTo(QualifiedType.of(Progress.class).with(Json.class))
                .findOne());
    }

    void keep(String plan, Progress progress, Audience audience) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("plan", plan)
                .bind("asOf", progress.asOf())
                .bind("geography", progress.geography())
                .bind("audience", audience)
                .bind("method", progress.methodVersion())
                .bind("content", new AsJson(progress))
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }
}
