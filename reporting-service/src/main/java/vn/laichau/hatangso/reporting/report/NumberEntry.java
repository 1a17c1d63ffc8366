package vn.laichau.hatangso.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
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
record NumberEntry(
        @Schema(required = true, examples = "5", minimum = "1")
        Integer number,

        @Schema(required = true, examples = "2026-12-20") LocalDate issuedOn,

        @Schema(examples = "CNTT", pattern = "[\\p{Lu}0-9]{1,10}")
        String unit,

        @Schema(examples = "2026-12-20") LocalDate signedOn,

        @Schema(examples = "dic") String issuer) {

    private static final Pattern UNIT = Pattern.compile("[\\p{Lu}0-9]{1,10}");
    private static final int LARGEST = 99_999;

    /** Members that must be there. */
    List<String> missing(ReportKind kind) {
        return Stream.of(
                        number == null ? "/number" : null,
                        issuedOn == null ? "/issuedOn" : null,
                        kind == ReportKind.REMINDER && unit == null ? "/unit" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of its values, as far as they can be judged by themselves. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (number < 1 || number > LARGEST) {
            errors.add(error("/number", "Số từ 1 đến 99.999", "From 1 to 99,999"));
        }
        if (unit != null && !UNIT.matcher(unit).matches()) {
            errors.add(error("/unit", "Chữ in hoa và số, tối đa 10", "Capitals and digits, at most 10"));
        }
        return errors;
    }

    /** A document is issued the day it is signed, or the next working day (Decree 30/2020). */
    List<FieldError> signingErrors(WorkingDays workingDays) {
        return signedOn == null || workingDays.isAtOnce(signedOn, issuedOn)
                ? List.of()
                : List.of(error(
                        "/signedOn",
                        "Văn bản được ban hành trong ngày ký, chậm nhất trong ngày làm việc tiếp theo",
                        "A document is issued the day it is signed, or the next working day at the latest"));
    }

    /** Nothing is issued before its cut-off, or on a day to come. */
    List<FieldError> dayErrors(Instant cutOff, LocalDate today) {
        return !issuedOn.isBefore(LocalDate.ofInstant(cutOff, VietnamTime.ZONE)) && !issuedOn.isAfter(today)
                ? List.of()
                : List.of(error(
                        "/issuedOn",
                        "Ngày ban hành không trước ngày chốt số liệu và không sau hôm nay",
                        "The day of issue is not before the cut-off and not after today"));
    }

    private static FieldError error(String pointer, String vi, String en) {
        return new FieldError(pointer, "out-of-range", Text.of(vi, en));
    }

    /** "BC-STTTT"; a letter's is "STTTT-CNTT" (Appendix I, II.3). */
    String symbol(ReportKind kind, IssuingBody body) {
        return switch (kind) {
            case REMINDER -> body.symbol() + "-" + unit;
            case PROPOSAL -> "TTr-" + body.symbol();
            default -> "BC-" + body.symbol();
        };
    }
}
