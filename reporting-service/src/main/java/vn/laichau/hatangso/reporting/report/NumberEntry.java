package vn.laichau.hatangso.reporting.report;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    /** "BC-STTTT"; a letter's is "STTTT-CNTT" (Appendix I, II.3). */
    String symbol(ReportKind kind, IssuingBody body) {
        return switch (kind) {
            case REMINDER -> body.symbol() + "-" + unit;
            case PROPOSAL -> "TTr-" + body.symbol();
            default -> "BC-" + body.symbol();
        };
    }
}
