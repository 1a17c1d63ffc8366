package vn.laichau.hatangso.indicator.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * An import as its sender sees it.
 *
 * @param message what it is busy with, or how it ended
 * @param errors the first of them
 * @param links where all errors are, and the workbook with its errors written into it
 */
record ImportView(@JsonUnwrapped ImportJob job, Text message, List<FieldError> errors, Links links) {

    /** Addresses of what belongs to an import; null where there is none. */
    public record Links(String self, String errors, String workbook) {}

    static ImportView of(ImportJob job, List<FieldError> errors) {
        var self = "/api/v1/imports/" + job.id();
        var workbook = job.format() == ImportFormat.XLSX ? self + "/workbook" : null;
        return new ImportView(job, job.stage().message(), errors, new Links(self, self + "/errors", workbook));
    }
}
