package vn.laichau.hatangso.reporting.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.content.Line;
import vn.laichau.hatangso.chassis.content.Required;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;

/**
 * The issued document that another one concerns, as it is cited.
 *
 * @param report its id
 * @param body who issued it, as called on that day
 * @param corrections what a correction puts right; empty for others, and where it is only cited
 * @param reason of a withdrawal; null for others, and where it is only cited
 */
public record Concerned(
        Relation relation,
        UUID report,
        ReportKind kind,
        int number,
        String symbol,
        LocalDate issuedOn,
        IssuingBody body,
        List<Correction> corrections,
        String reason) {

    public static Concerned of(Report former, Relation relation, List<Correction> corrections, String reason) {
        var issue = former.issue();
        return new Concerned(
                relation,
                former.id(),
                former.scope().kind(),
                issue.number(),
                issue.symbol(),
                issue.issuedOn(),
                issue.body(),
                List.copyOf(corrections),
                reason);
    }

    /** Without what was drafted about it: what is public is the text of the paper that came of the draft. */
    public Concerned cited() {
        return new Concerned(relation, report, kind, number, symbol, issuedOn, body, List.of(), null);
    }

    /**
     * One thing that is put right.
     *
     * @param place where it stands
     * @param reads what was printed there
     * @param corrected what it has to be
     */
    public record Correction(
            @Required @Line(300) @Schema(examples = "dòng ngày, tháng, năm ở đầu văn bản")
            String place,

            @Required @Line(1_000) @Schema(examples = "ngày 31 tháng 11 năm 2026")
            String reads,

            @Required @Line(1_000) @Schema(examples = "ngày 30 tháng 11 năm 2026")
            String corrected) {

        /** Whether both put the same right. */
        public boolean isOfTheSame(Correction other) {
            return place.strip().equalsIgnoreCase(other.place.strip())
                    && reads.strip().equals(other.reads.strip());
        }
    }
}
