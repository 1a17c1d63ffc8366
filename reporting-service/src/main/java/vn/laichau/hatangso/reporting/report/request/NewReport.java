package vn.laichau.hatangso.reporting.report.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.ContentCheck;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.content.Year;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.problem.failure.UnreadableBodyProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.report.ReportKind;

/**
 * A report that is asked for.
 *
 * @param plan code of the plan that it is on; absent: the configured one
 * @param year calendar year the report speaks of
 * @param subject code of the one agency, operator or territory; for the kinds that are about one
 * @param geography day of the map that territories are told on; absent: the day of the cut-off
 * @param tableLanguage of the tables in the Vietnamese document; absent: Vietnamese
 * @param cutOff nothing recorded later is in it; must lie in the year. Absent: the end of the day that the schedule sets, once
 *     it is over; otherwise this moment, or for a past year the end of its data window, of obligations that of the year
 * @param replaces id of the issued document in whose place it comes, as it says, once it is issued itself; of no reminder
 * @param supplements id of the issued annual report that it supplements by the final values of the year; its cut-off may lie later
 */
record NewReport(
        @Schema(examples = "lai-chau-2023") String plan,
        @Required ReportKind kind,
        @Required @Year @Schema(examples = "2026") Integer year,
        @Schema(examples = "vnpt") String subject,
        @Schema(examples = "2025-07-01") LocalDate geography,
        Language tableLanguage,
        @Schema(examples = "2026-12-15T00:00:00+07:00") OffsetDateTime cutOff,
        UUID replaces,
        UUID supplements) {

    /**
     * Reads a body.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 400 where it cannot be read, 422 with every member that is wrong or missing
     */
    static NewReport read(byte[] body, ObjectMapper mapper) {
        try {
            var asked = mapper.readValue(body, NewReport.class);
            if (asked == null) {
                throw CommonProblem.INVALID_REQUEST.at(List.of(UnreadableBodyProblem.nothing()));
            }
            new FieldErrors().addAll(ContentCheck.faultsOf(asked)).throwIfAny();
            asked.subjectErrors().throwIfAny();
            return asked;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableBodyProblem.of(unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private FieldErrors subjectErrors() {
        var isAboutOne = kind.subject() != ReportKind.Subject.NONE;
        return new FieldErrors()
                .addIf(isAboutOne && subject == null, "/subject", CommonErrorCode.MISSING)
                .addIf(kind.isAboutADocument(), "/kind", CommonErrorCode.UNKNOWN_CODE)
                .addIf(
                        supplements != null && kind != ReportKind.ANNUAL,
                        "/supplements",
                        ReportingErrorCode.NOT_EQUIVALENT)
                .addIf(supplements != null && replaces != null, "/replaces", ReportingErrorCode.NOT_EQUIVALENT)
                // Of a letter, what is given may be the one on its way, which replaces nothing.
                .addIf(replaces != null && kind == ReportKind.REMINDER, "/replaces", ReportingErrorCode.NOT_EQUIVALENT)
                .addIf(!isAboutOne && subject != null, "/subject", ReportingErrorCode.ABOUT_NOBODY);
    }
}
