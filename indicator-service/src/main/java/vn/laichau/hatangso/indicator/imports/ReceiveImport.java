package vn.laichau.hatangso.indicator.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.indicator.IndicatorLocks;
import vn.laichau.hatangso.indicator.IndicatorProblem;
import vn.laichau.hatangso.indicator.database.BinaryCopyWriter;
import vn.laichau.hatangso.indicator.database.JobDatabase;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;
import vn.laichau.hatangso.indicator.imports.Imports.NewImport;
import vn.laichau.hatangso.indicator.imports.lines.UnreadableFile;
import vn.laichau.hatangso.indicator.imports.lines.WorkbookFile;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodeReader;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodes;

/**
 * Reads a file into the staging table while it arrives. Lines and errors are there whole or not at all, and nothing is
 * applied before the import is queued.
 */
@ApplicationScoped
class ReceiveImport {

    private static final String COPY = """
            COPY arriving_line (import, line, indicator, territory, period, period_end, operator, numerator, denominator, value,
                                estimate)
            FROM STDIN (FORMAT binary)
            """;

    private static final String COUNT = """
            UPDATE bulk_import SET received = :received, staged = :staged, blank = :blank, rejected = :rejected WHERE id = :id
            """;

    private final JobDatabase database;
    private final Imports imports;
    private final FigureCodeReader dictionaries;
    private final Clock clock;

    ReceiveImport(JobDatabase database, Imports imports, FigureCodeReader dictionaries, Clock clock) {
        this.database = database;
        this.imports = imports;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** Refuses a file that cannot be read to its end or does not arrive whole, and what somebody cancelled meanwhile. */
    Outcome<UUID> receive(NewImport asked, InputStream file) {
        var number = database.forOrganisation(
                asked.organisation(), handle -> imports.add(handle, asked, OffsetDateTime.now(clock)));
        var kept = false;
        try {
            stage(asked, number, file);
            kept = true;
            return new Done<>(asked.id());
        } catch (UnreadableFile unreadable) {
            return new Refused<>(new Refusal(IndicatorProblem.MALFORMED_IMPORT, List.of(unreadable.error())));
        } catch (IOException broken) {
            return new Refused<>(Refusal.because(CommonProblem.INVALID_REQUEST, ImportStage.UPLOAD_BROKEN.message()));
        } catch (IllegalStateException | JdbiException lost) {
            kept = SqlState.isCancelled(lost);
            if (!kept) {
                throw lost;
            }
            stop(asked);
            return Outcome.refused(IndicatorProblem.IMPORT_ENDED);
        } finally {
            if (!kept) {
                discard(asked.id(), asked.organisation());
            }
        }
    }

    /** Who cancelled it can see that it ended. */
    private void stop(NewImport asked) {
        database.<Void, RuntimeException>forOrganisation(asked.organisation(), handle -> {
            Imports.move(handle, asked.id(), State.CANCELLED, ImportStage.STOPPED, OffsetDateTime.now(clock));
            return null;
        });
    }

    /** Forgets an import that was never queued. */
    void discard(UUID id, String organisation) {
        database.<Integer, RuntimeException>forOrganisation(
                organisation,
                handle -> handle.createUpdate("DELETE FROM bulk_import WHERE id = :id AND state = 'RECEIVING'")
                        .bind("id", id)
                        .execute());
    }

    private void stage(NewImport asked, long number, InputStream file) throws IOException {
        var committee = FigureCodeReader.committee(asked.coordinator(), asked.organisation());
        var dictionary = dictionaries.whole(committee);
        var workbook = asked.format() == ImportFormat.XLSX ? WorkbookFile.read(file) : null;
        database.<Void, IOException>forOrganisation(asked.organisation(), handle -> {
            IndicatorLocks.IMPORT.about(number).tryToTake(handle.getConnection());
            if (workbook != null) {
                handle.execute("INSERT INTO import_workbook (import, content) VALUES (?, ?)", asked.id(), workbook);
            }
            var source = workbook == null ? file : new ByteArrayInputStream(workbook);
            var lines = copy(handle, asked.format(), source, number, dictionary);
            LineErrors.add(handle, asked.id(), lines.errors());
            handle.createUpdate(COUNT)
                    .bind("id", asked.id())
                    .bind("received", lines.staged() + lines.faulty())
                    .bind("staged", lines.staged())
                    .bind("blank", lines.passedOver())
                    .bind("rejected", lines.faulty())
                    .execute();
            return null;
        });
    }

    private static StagingWriter copy(
            Handle handle, ImportFormat format, InputStream file, long number, FigureCodes dictionary)
            throws IOException {
        CopyIn copy = null;
        try {
            copy = handle.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY);
            var lines = new StagingWriter(number, dictionary, new BinaryCopyWriter(copy));
            format.read(file, lines);
            lines.end();
            return lines;
        } catch (SQLException lost) {
            throw new IllegalStateException("staging", lost);
        } finally {
            abandon(copy);
        }
    }

    /** A copy that did not end would keep the connection from even rolling back. */
    private static void abandon(CopyIn copy) {
        try {
            if (copy != null && copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException lost) {
            throw new IllegalStateException("staging", lost);
        }
    }
}
