package vn.laichau.hatangso.indicator.imports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.imports.ImportJob.State;

/**
 * An import as its sender sees it.
 *
 * @param message what it is busy with, or how it ended
 * @param percent 100 when nothing about it will change any more
 * @param findings what the quality rules found in the imported indicators; null while they have not been run
 * @param errors the first of them
 * @param links where all errors are, and the workbook with its errors written into it
 */
record ImportView(
        UUID id,
        String organisation,
        String author,
        ImportFormat format,
        boolean partial,
        boolean validateOnly,
        State state,
        ImportStage stage,
        int percent,
        Text message,
        int received,
        int created,
        int changed,
        int unchanged,
        int rejected,
        Integer findings,
        OffsetDateTime receivedAt,
        OffsetDateTime finishedAt,
        List<FieldError> errors,
        Links links) {

    /** Addresses of what belongs to an import; null where there is none. */
    public record Links(String self, String errors, String workbook) {}

    static ImportView of(ImportJob job, List<FieldError> errors) {
        var self = "/api/v1/imports/" + job.id();
        var workbook = job.format() == ImportFormat.XLSX ? self + "/workbook" : null;
        return new ImportView(
                job.id(),
                job.organisation(),
                job.author(),
                job.format(),
                job.partial(),
                job.validateOnly(),
                job.state(),
                job.stage(),
                job.percent(),
                job.stage().message(),
                job.received(),
                job.created(),
                job.changed(),
                job.unchanged(),
                job.rejected(),
                job.findings(),
                job.receivedAt(),
                job.finishedAt(),
                errors,
                new Links(self, self + "/errors", workbook));
    }
}
