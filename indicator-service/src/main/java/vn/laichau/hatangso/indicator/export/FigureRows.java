package vn.laichau.hatangso.indicator.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.database.JobDatabase;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf.Selection;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;
import vn.laichau.hatangso.indicator.replica.ReadReplica;

/** Reads figures for a table, through a cursor, so that a table of any length needs the same memory. */
@ApplicationScoped
class FigureRows {

    private static final int ROWS_AT_A_TIME = 1_000;

    private static final String LIST = """
            SELECT i.code AS indicator, i.name ->> :language AS indicator_name, t.code AS territory,
                   coalesce((SELECT CASE :language WHEN 'en' THEN w.name_en ELSE w.name_vi END
                             FROM worded_before(:knownAt) w WHERE w.territory = t.id),
                            CASE :language WHEN 'en' THEN t.name_en ELSE t.name_vi END) AS territory_name,
                   o.period, nullif(o.operator, '') AS operator, o.numerator, o.denominator, o.value, i.unit, o.status,
                   o.source_kind AS source, o.source_ref, o.source_item, o.recorded_at
            """ + ObservationsAsOf.FROM_VISIBLE + """
            ORDER BY i.plan, i.position, o.period_end, o.period, t.code, o.operator, o.id LIMIT :limit
            """;

    private final JobDatabase database;
    private final ReadReplica replica;
    private final Jdbi jdbi;
    private final RecordingLock clock;

    FigureRows(JobDatabase database, ReadReplica replica, Jdbi jdbi, RecordingLock clock) {
        this.database = database;
        this.replica = replica;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Takes the rows while they are read. */
    interface Reader {
        void read(Iterator<FigureRow> rows) throws IOException;
    }

    /** Who is recording just now is told by the primary alone. */
    boolean mayComeFromReplica(OffsetDateTime knownAt) {
        return (knownAt == null || clock.isSettled(knownAt)) && replica.isForReader();
    }

    /**
     * @param caller whose selection it is
     * @param fromReplica where it can
     */
    void read(
            Optional<Caller> caller,
            boolean fromReplica,
            Selection selection,
            OffsetDateTime knownAt,
            Language language,
            Reader reader)
            throws IOException {
        if (fromReplica && isReadThere(selection, knownAt, language, reader)) {
            return;
        }
        database.<Void, IOException>forReader(caller, handle -> {
            try (var rows = rows(handle, selection, knownAt, language)) {
                reader.read(rows.iterator());
            }
            return null;
        });
    }

    private boolean isReadThere(Selection selection, OffsetDateTime knownAt, Language language, Reader reader)
            throws IOException {
        try {
            return replica.attempt(reading -> reading.transactionOfATable(() -> jdbi.withHandle(handle -> {
                        try (var rows = rows(handle, selection, knownAt, language)) {
                            reading.beginToGive();
                            reader.read(rows.iterator());
                            return true;
                        } catch (IOException gone) {
                            throw new UncheckedIOException(gone);
                        }
                    })))
                    .isPresent();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private Stream<FigureRow> rows(Handle handle, Selection selection, OffsetDateTime knownAt, Language language) {
        return clock
                .asOf(handle, LIST, knownAt)
                .setFetchSize(ROWS_AT_A_TIME)
                .bindMethods(selection)
                .bind("language", language.tag())
                .mapTo(FigureRow.class)
                .stream();
    }
}
