package vn.laichau.hatangso.indicator.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;

/** The table {@code bulk_import}. Requests see what row security lets them see; jobs bring their own connection. */
@ApplicationScoped
class Imports {

    private static final String SELECT = """
            SELECT id, number, organisation, author AS received_by, coordinator, format, partial, validate_only, state, stage, percent,
                   received, staged, blank, created, changed, unchanged, rejected, findings, cancel_requested, received_at,
                   finished_at
            FROM bulk_import
            """;

    private static final String PAGE = SELECT + """
            WHERE (:before = 0 OR number < :before) ORDER BY number DESC LIMIT :limit
            """;

    private static final String ADD = """
            INSERT INTO bulk_import (id, organisation, author, coordinator, format, partial, validate_only, state, stage,
                                     percent, received_at)
            VALUES (:id, :organisation, :author, :coordinator, :format, :partial, :validateOnly, 'RECEIVING', 'RECEIVING',
                    0, :now)
            RETURNING number
            """;

    private static final String MOVE = """
            UPDATE bulk_import
            SET state = :state, stage = :stage, percent = :percent,
                finished_at = CASE WHEN :ended THEN coalesce(finished_at, :now::timestamptz) END
            WHERE id = :id
            """;

    private static final String CANCEL = """
            UPDATE bulk_import SET cancel_requested = true WHERE id = :id RETURNING number
            """;

    private final Jdbi jdbi;
    private final Event<Queued> queued;

    Imports(Jdbi jdbi, Event<Queued> queued) {
        this.jdbi = jdbi;
        this.queued = queued;
    }

    /** An import was queued; its job begins once the transaction has committed. */
    record Queued() {}

    /** What is sent, before a line of it is read. */
    public record NewImport(
            UUID id,
            String organisation,
            String author,
            boolean coordinator,
            ImportFormat format,
            boolean partial,
            boolean validateOnly) {}

    long add(Handle handle, NewImport asked, OffsetDateTime now) {
        return handle.createQuery(ADD)
                .bindMethods(asked)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    /** The newest first. */
    List<ImportJob> list(long before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(ImportJob.class)
                .list());
    }

    long count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM bulk_import")
                .mapTo(Long.class)
                .one());
    }

    Optional<ImportJob> find(UUID id) {
        return jdbi.withHandle(handle -> find(handle, id));
    }

    static Optional<ImportJob> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .mapTo(ImportJob.class)
                .findOne();
    }

    static List<ImportJob> listWaiting(Handle handle) {
        return handle.createQuery(SELECT + " WHERE state IN ('QUEUED', 'RUNNING') ORDER BY number")
                .mapTo(ImportJob.class)
                .list();
    }

    /** Lets a received import be applied. */
    ImportJob queue(UUID id, OffsetDateTime now) {
        queued.fire(new Queued());
        return jdbi.withHandle(handle -> {
            move(handle, id, State.QUEUED, ImportStage.WAITING, now);
            return find(handle, id).orElseThrow();
        });
    }

    static void move(Handle handle, UUID id, State state, ImportStage importStage, OffsetDateTime now) {
        handle.createUpdate(MOVE)
                .bind("id", id)
                .bind("state", state)
                .bind("stage", importStage)
                .bind("percent", importStage.percent())
                .bind("ended", state.isEnd())
                .bind("now", now)
                .execute();
    }

    /** @return false when it is another organisation's, which may be seen and not stopped */
    boolean cancel(UUID id) {
        return jdbi.withHandle(handle -> {
            var number =
                    handle.createQuery(CANCEL).bind("id", id).mapTo(Long.class).findOne();
            number.ifPresent(running -> IndicatorLocks.IMPORT.about(running).interruptHolder(handle.getConnection()));
            return number.isPresent();
        });
    }
}
