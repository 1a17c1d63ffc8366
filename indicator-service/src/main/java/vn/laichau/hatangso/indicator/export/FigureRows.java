package vn.laichau.hatangso.indicator.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.Optional;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.database.JobDatabase;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf.Selection;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;

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
    private final RecordingLock clock;

    FigureRows(JobDatabase database, RecordingLock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the rows while they are read. */
    interface Reader {
        void read(Iterator<FigureRow> rows) throws IOException;
    }

    /** @param caller whose selection it is */
    void read(Optional<Caller> caller, Selection selection, OffsetDateTime knownAt, Language language, Reader reader)
            throws IOException {
        database.<Void, IOException>forReader(caller, handle -> {
            try (var rows = clock
                    .asOf(handle, LIST, knownAt)
                    .setFetchSize(ROWS_AT_A_TIME)
                    .bindMethods(selection)
                    .bind("language", language.tag())
                    .mapTo(FigureRow.class)
                    .stream()) {
                reader.read(rows.iterator());
            }
            return null;
        });
    }
}
