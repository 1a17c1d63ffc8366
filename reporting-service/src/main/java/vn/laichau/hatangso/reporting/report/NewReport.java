package vn.laichau.hatangso.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.UnreadableBody;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A report that is asked for.
 *
 * @param year calendar year the report speaks of
 * @param subject code of the one agency, operator or territory; for the kinds that are about one
 * @param geography day of the map that territories are told on; absent: the day of the cut-off
 * @param tableLanguage of the tables in the Vietnamese document; absent: Vietnamese
 * @param cutOff nothing recorded later is in it; must lie in the year. Absent: the end of the day that the schedule sets, once
 *     it is over; otherwise this moment, or for a past year the end of its data window, of duties that of the year
 */
record NewReport(
        @Schema(required = true) ReportKind kind,
        @Schema(required = true, examples = "2026") Integer year,
        @Schema(examples = "vnpt") String subject,
        @Schema(examples = "2025-07-01") LocalDate geography,
        Language tableLanguage,
        @Schema(examples = "2026-12-15T00:00:00+07:00") OffsetDateTime cutOff) {

    /**
     * Reads a body.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 400 with every member that is wrong or missing
     */
    static NewReport read(byte[] body, ObjectMapper mapper) {
        try {
            var asked = mapper.readValue(body, NewReport.class);
            var missing = asked == null ? List.of(missing("")) : asked.missingMembers();
            if (!missing.isEmpty()) {
                throw CommonProblem.INVALID_REQUEST.at(missing);
            }
            return asked;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableBody.of(unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<FieldError> missingMembers() {
        var errors = new ArrayList<FieldError>();
        if (kind == null) {
            errors.add(missing("/kind"));
        }
        if (year == null) {
            errors.add(missing("/year"));
        }
        if (kind != null && (kind.subject() == ReportKind.Subject.NONE) == (subject != null)) {
            errors.add(
                    subject == null
                            ? missing("/subject")
                            : new FieldError(
                                    "/subject",
                                    "not-allowed",
                                    Text.of(
                                            "Loại báo cáo này không nói về riêng ai",
                                            "This kind is about nobody alone")));
        }
        return errors;
    }

    private static FieldError missing(String pointer) {
        return new FieldError(pointer, "missing", Text.of("Trường bắt buộc bị thiếu", "This member is required"));
    }
}
