package vn.laichau.hatangso.indicator.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Verdicts of past days as they were first computed; a later rule or figure does not rewrite them. */
@ApplicationScoped
class ProgressRecords {

    private static final String KEEP = """
            INSERT INTO progress_record (plan, as_of, geography, audience, method_version, content, computed_at)
            VALUES (:plan, :asOf, :geography, :audience, :method, :content::json, :now) ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT content::text FROM progress_record
            WHERE (plan, as_of, geography, audience) = (:plan, :asOf, :geography, :audience)
            """;

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final Clock clock;

    ProgressRecords(Jdbi jdbi, ObjectMapper mapper, Clock clock) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Who may see what a record tells. */
    enum Audience {
        PUBLIC,
        INTERNAL
    }

    Optional<Progress> find(Asked asked, Audience audience) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                        .bind("plan", asked.plan())
                        .bind("asOf", asked.asOf())
                        .bind("geography", asked.geography())
                        .bind("audience", audience)
                        .mapTo(String.class)
                        .findOne())
                .map(this::read);
    }

    void keep(String plan, Progress progress, Audience audience) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("plan", plan)
                .bind("asOf", progress.asOf())
                .bind("geography", progress.geography())
                .bind("audience", audience)
                .bind("method", progress.methodVersion())
                .bind("content", write(progress))
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    private Progress read(String json) {
        try {
            return mapper.readValue(json, Progress.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a kept verdict was readable when it was written", impossible);
        }
    }

    private String write(Progress progress) {
        try {
            return mapper.writeValueAsString(progress);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
