package vn.laichau.hatangso.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @Schema(required = true, examples = "5", minimum = "1")
        Integer number,

        @Schema(required = true, examples = "2026-12-20") LocalDate issuedOn,

        @Schema(examples = "CNTT", pattern = "[\\p{Lu}0-9]{1,10}")
        String unit,

        @Schema(examples = "2026-12-20") LocalDate signedOn,

        @Schema(examples = "dic") String issuer) {

    private static final Pattern UNIT = Pattern.compile("[\\p{Lu}0-9]{1,10}");
    private static final Text UNIT_FORM = Text.of("chữ in hoa và số, tối đa 10", "capitals and digits, at most 10");
    private static final Text CUT_OFF = Text.of("ngày chốt số liệu", "the cut-off");
    private static final Text TODAY = Text.of("hôm nay", "today");
    private static final int LARGEST = 99_999;

    /** Members that must be there and are not. */
    public FieldErrors missing(ReportKind kind) {
        return new FieldErrors()
                .require("/number", number)
                .require("/issuedOn", issuedOn)
                .addIf(kind == ReportKind.REMINDER && unit == null, "/unit", CommonErrorCode.MISSING);
    }

    /** Of its values, as far as they can be judged by themselves. */
    public List<FieldError> errors() {
        return new FieldErrors()
                .range("/number", number, 1, LARGEST)
                .addIf(unit != null && !UNIT.matcher(unit).matches(), "/unit", CommonErrorCode.WRONG_FORMAT, UNIT_FORM)
                .list();
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
            case REMINDER -> body.symbol() + "-" + unit;
            case PROPOSAL -> "TTr-" + body.symbol();
            default -> "BC-" + body.symbol();
        };
    }
}
