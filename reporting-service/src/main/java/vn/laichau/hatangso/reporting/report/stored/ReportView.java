package vn.laichau.hatangso.reporting.report.stored;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.http.Identified;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;
import vn.laichau.hatangso.reporting.report.Concerned;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.ReportState;
import vn.laichau.hatangso.reporting.report.ReportTransition;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports.Concerning;
import vn.laichau.hatangso.reporting.report.stored.Replacements.Successor;
import vn.laichau.hatangso.reporting.source.Part;

/**
 * A report as the API shows it.
 *
 * @param plan code of the plan that it is on
 * @param subject code of the agency, territory or operator it is about; absent for kinds that tell of all
 * @param geography day of the map that territories are told on
 * @param issuer code of the body that issues it
 * @param cutOff nothing recorded later is in the report
 * @param snapshotSha256 hash of the exact bytes of {@code snapshot}
 * @param missingParts the services that did not answer when the report was asked for
 * @param wordingVersion counts the changes of its wording
 * @param issue number, day, body and signer; absent before it has a number
 * @param signedFiles how many signed files of it came, the last of which is its official PDF; absent while there is none
 * @param signedOn day of signature; absent where it was not told
 * @param issuingBody who issues it, as its documents say: as called on the day of issue, and until then at the cut-off; absent in
 *     drafts of before
 * @param replacedBy the nearest document in its place that the reader may read
 * @param replacements the equivalent document that took its place, and what took the place of that; absent while it stands
 * @param concerns the issued document that it corrects, withdraws, replaces or supplements, only cited to those who do not see what
 *     reports are made from; absent for one that stands by itself
 * @param concernedBy what was issued that corrects, withdraws, replaces or supplements it; absent while there is nothing
 * @param actions what the reader may do with it now
 * @param snapshot canonical JSON; only where one report is read by those who see what it was made from, and there written as the
 *     last member without coming through here: it is large
 */
public record ReportView(
        UUID id,
        String plan,
        ReportKind kind,
        int year,
        String subject,
        LocalDate geography,
        Language tableLanguage,
        String issuer,
        ReportState state,
        OffsetDateTime cutOff,
        OffsetDateTime requestedAt,
        String snapshotSha256,
        List<Part> missingParts,
        long wordingVersion,
        Issue issue,
        Integer signedFiles,
        LocalDate signedOn,
        IssuingBody issuingBody,
        UUID replacedBy,
        List<Successor> replacements,
        Concerned concerns,
        List<Concerning> concernedBy,
        List<ReportTransition> actions,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String snapshot,
        @JsonIgnore long revision)
        implements Identified {

    /** Digits of what was issued about it. */
    private static final int STAMP = 16;

    /** Of all reports. */
    public static final String PATH = "/api/v1/reports";

    /** One that stands. */
    public static ReportView of(Report report, Actor reader) {
        return of(report, List.of(), List.of(), reader);
    }

    /**
     * @param successors what came in its place, one after the other
     * @param about what was issued about it
     */
    public static ReportView of(Report report, List<Successor> successors, List<Concerning> about, Actor reader) {
        var snapshot = report.snapshot();
        var scope = report.scope();
        var concerned = report.concerned();
        return new ReportView(
                report.id(),
                scope.plan(),
                scope.kind(),
                scope.year(),
                scope.subject(),
                scope.geography(),
                scope.tableLanguage(),
                report.issuer(),
                report.state(),
                VietnamTime.of(snapshot.cutOff()),
                VietnamTime.of(report.requestedAt()),
                snapshot.sha256(),
                snapshot.missingParts(),
                report.wordingVersion(),
                report.issue(),
                report.signedFiles() == 0 ? null : report.signedFiles(),
                report.signedOn(),
                report.issuingBody(),
                successors.stream()
                        .map(Successor::report)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                successors.isEmpty() ? null : successors,
                concerned == null || ReportState.seesSnapshots(reader) ? concerned : concerned.cited(),
                about.isEmpty() ? null : about,
                Transition.open(ReportTransition.class, report, reader),
                null,
                report.revision());
    }

    /** Differs as soon as anything of the report does: what comes in a document's place, and may then be read, changes nothing of its own. */
    String stamp() {
        return concernedBy == null && replacements == null
                ? Long.toString(revision)
                : revision + "-"
                        + Sha256.hex((concernedBy + "|" + replacements).getBytes(UTF_8))
                                .substring(0, STAMP);
    }

    /** The same, and otherwise for readers who may do other things. */
    String stampOfActions() {
        return actions.isEmpty()
                ? stamp()
                : stamp()
                        + actions.stream()
                                .map(action -> Integer.toString(action.ordinal(), 36))
                                .collect(joining("", ".", ""));
    }

    @Override
    public String entityTag() {
        return "\"" + stamp() + "\"";
    }
}
