package vn.laichau.hatangso.reporting.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.document.signing.OrganisationSeal;
import vn.laichau.hatangso.reporting.document.signing.SignatureVerifier;
import vn.laichau.hatangso.reporting.document.signing.SignedFile;
import vn.laichau.hatangso.reporting.document.signing.SignedFile.Way;
import vn.laichau.hatangso.reporting.document.signing.SignedFiles;
import vn.laichau.hatangso.reporting.document.signing.SignedRevision;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.ReportTransition;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;
import vn.laichau.hatangso.reporting.report.stored.ReportCommands;
import vn.laichau.hatangso.reporting.report.stored.ReportView;

/**
 * The electronic original of an issued report: its PDF goes out, comes back signed, is checked, sealed, and is the official document
 * from then on. What may take long is done between two transactions.
 */
@ApplicationScoped
class ReportSigning {

    private final ReadableReports reports;
    private final ReportCommands commands;
    private final ReportFiles files;
    private final SignedFiles signed;
    private final SignatureVerifier verifier;
    private final OrganisationSeal seal;

    ReportSigning(
            ReadableReports reports,
            ReportCommands commands,
            ReportFiles files,
            SignedFiles signed,
            SignatureVerifier verifier,
            OrganisationSeal seal) {
        this.reports = reports;
        this.commands = commands;
        this.files = files;
        this.signed = signed;
        this.verifier = verifier;
        this.seal = seal;
    }

    /**
     * What is known of the signatures of a report.
     *
     * @param checkable whether this installation believes anybody: otherwise no signed file is taken
     * @param sealable whether it has a key of the organisation
     * @param unsigned SHA-256 of the PDF that they sign, as it was issued; absent before it has a number
     * @param official the signed file that is the official document; absent while there is none
     * @param items all signed files, oldest first
     */
    record SignatureList(
            boolean checkable, boolean sealable, String unsigned, SignedFile official, List<SignedFile> items) {}

    SignatureList list(UUID id) {
        var head = head(id);
        var items = signed.list(id);
        return new SignatureList(
                verifier.isSetUp(),
                seal.isThere(),
                head.isNumbered() ? files.unsignedPdf(head).orElse(null) : null,
                items.isEmpty() ? null : items.get(items.size() - 1),
                items);
    }

    /** @throws vn.laichau.hatangso.chassis.problem.ProblemException when the file is not the issued document, signed by its signer */
    ReportView bringBack(UUID id, Revision seen, byte[] file) {
        return keep(id, seen, ReportTransition.SIGN, Way.BROUGHT_BACK, () -> file);
    }

    /** Over the signature of the signer, who comes first. */
    ReportView seal(UUID id, Revision seen) {
        return keep(id, seen, ReportTransition.SEAL, Way.SEALED, () -> {
            var head = head(id);
            var known = signed.list(id);
            if (known.isEmpty()) {
                throw ReportingProblem.REPORT_STATE.because(
                        "Chưa có tệp mang chữ ký của người ký: đóng dấu sau khi người có thẩm quyền ký",
                        "No file has the signer's signature yet: the seal comes after it");
            }
            if (known.get(known.size() - 1).isSealed()) {
                throw ReportingProblem.SEALED_ALREADY.asIs();
            }
            return seal.seal(files.read(head, Format.PDF), head.issue().body().nameVi());
        });
    }

    private ReportView keep(UUID id, Revision seen, ReportTransition transition, Way way, Supplier<byte[]> file) {
        commands.refusal(id, transition, seen).ifPresent(refusal -> {
            throw refusal.asProblem();
        });
        var head = head(id);
        var bytes = file.get();
        SignedRevision.requireOf(files.read(head.asIssued(), Format.PDF), bytes);
        var found = verifier.check(bytes, head.issue());
        return commands.keepSignedFile(id, transition, seen, version -> signed.keep(id, version, way, bytes, found))
                .orThrow();
    }

    private ReportHead head(UUID id) {
        return reports.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
