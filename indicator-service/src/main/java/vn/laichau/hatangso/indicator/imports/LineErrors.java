package vn.laichau.hatangso.indicator.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.database.AsJson;

/** The table {@code import_error}. */
@ApplicationScoped
public class LineErrors {

    private static final String ADD = """
            INSERT INTO import_error (import, line, pointer, code, detail)
            SELECT :id, e.line, e.pointer, e.code, e.detail
            FROM jsonb_to_recordset(:errors::jsonb) AS e (line integer, pointer text, code text, detail jsonb)
            """;

    private static final String PAGE = """
            SELECT line, pointer, code, detail FROM (
                SELECT line, pointer, code, detail, row_number() OVER (ORDER BY line, id) AS position
                FROM import_error WHERE import = :id) e
            WHERE position > :after ORDER BY position LIMIT :limit
            """;

    private final Jdbi jdbi;

    LineErrors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static void add(Handle handle, UUID id, List<FieldError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        handle.createUpdate(ADD)
                .bind("id", id)
                .bind("errors", new AsJson(errors))
                .execute();
    }

    /** In the order of the lines. */
    public List<FieldError> list(UUID id, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(FieldError.class)
                .list());
    }

    long count(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM import_error WHERE import = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }
}
