package vn.laichau.hatangso.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.Form;
import vn.laichau.hatangso.chassis.content.Range;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.ReportingErrorCode;
import vn.laichau.hatangso.reporting.calendar.WorkingDays;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;

/**
 * The number that the records office gave a document in its register.
 *
 * @param number counted from 1 on 1 January over all documents of the issuer
 * @param issuedOn day of issue
 * @param unit letters of the unit that wrote it, behind "Lưu: VT"; of a letter it also ends the number, and must be there
 * @param signedOn day of signature: the day of issue, or the working day before it; absent: it is not told
 * @param issuer code of the issuing body, where another one has taken over the work; absent: the one that asked for the report
 */
public record NumberEntry(
        @Required @Range(least = 1, most = 99_999) @Schema(examples = "5")
        Integer number,

        @Required @Schema(examples = "2026-12-20") LocalDate issuedOn,

        @Form(value = "[\\p{Lu}0-9]{1,10}", vi = "chữ in hoa và số, tối đa 10", en = "capitals and digits, at most 10")
        @Schema(examples = "CNTT")
        String unit,

        @Schema(examples = "2026-12-20") LocalDate signedOn,

        @Schema(examples = "dic") String issuer) {

    private static final Text CUT_OFF = Text.of("ngày chốt số liệu", "the cut-off");
    private static final Text TODAY = Text.of("hôm nay", "today");

    /** Members that must be there and are not. */
    public FieldErrors missing(ReportKind kind) {
        return new FieldErrors().addIf(kind.isLetter() && unit == null, "/unit", CommonErrorCode.MISSING);
    }

    /** A document is issued the day it is signed, or the next working day (Decree 30/2020). */
    public List<FieldError> signingErrors(WorkingDays workingDays) {
        return signedOn == null || workingDays.isAtOnce(signedOn, issuedOn)
                ? List.of()
                : List.of(ReportingErrorCode.ISSUED_LATE.at("/signedOn"));
    }

    /** Nothing is issued before its cut-off, or on a day to come. */
    public List<FieldError> dayErrors(Instant cutOff, LocalDate today) {
        return !issuedOn.isBefore(LocalDate.ofInstant(cutOff, VietnamTime.ZONE)) && !issuedOn.isAfter(today)
                ? List.of()
                : List.of(CommonErrorCode.OUT_OF_RANGE.at("/issuedOn", CUT_OFF, TODAY));
    }

    /** "BC-STTTT"; a letter's is "STTTT-CNTT" (Appendix I, II.3). */
    public String symbol(ReportKind kind, IssuingBody body) {
        return switch (kind) {
            case REMINDER, CORRECTION -> body.symbol() + "-" + unit;
            case PROPOSAL -> "TTr-" + body.symbol();
            case WITHDRAWAL -> "TB-" + body.symbol();
            default -> "BC-" + body.symbol();
        };
    }
}
