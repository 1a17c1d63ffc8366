package vn.laichau.hatangso.reporting.report.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.problem.failure.UnreadableBodyProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * A report that is asked for.
 *
 * @param year calendar year the report speaks of
 * @param subject code of the one agency, operator or territory; for the kinds that are about one
 * @param geography day of the map that territories are told on; absent: the day of the cut-off
 * @param tableLanguage of the tables in the Vietnamese document; absent: Vietnamese
 * @param cutOff nothing recorded later is in it; must lie in the year. Absent: the end of the day that the schedule sets, once
 *     it is over; otherwise this moment, or for a past year the end of its data window, of obligations that of the year
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
            var missing = asked == null ? List.of(CommonErrorCode.MISSING.at("")) : asked.missingMembers();
            if (!missing.isEmpty()) {
                throw CommonProblem.INVALID_REQUEST.at(missing);
            }
            return asked;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableBodyProblem.of(unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<FieldError> missingMembers() {
        var isAboutOne = kind != null && kind.subject() != ReportKind.Subject.NONE;
        return new FieldErrors()
                .require("/kind", kind)
                .require("/year", year)
                .addIf(isAboutOne && subject == null, "/subject", CommonErrorCode.MISSING)
                .addIf(kind != null && !isAboutOne && subject != null, "/subject", ReportingErrorCode.ABOUT_NOBODY)
                .list();
    }
}
