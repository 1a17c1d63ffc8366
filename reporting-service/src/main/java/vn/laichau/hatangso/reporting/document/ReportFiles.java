package vn.laichau.hatangso.reporting.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.PackageMetadata.PackageFile;
import vn.laichau.hatangso.reporting.document.RenderJob.Stage;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.provenance.FigureListing;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources;
import vn.laichau.hatangso.reporting.document.signing.SignedFiles;
import vn.laichau.hatangso.reporting.document.web.HtmlPageWriter;
import vn.laichau.hatangso.reporting.document.web.PdfWriter;
import vn.laichau.hatangso.reporting.document.wording.WordingHistory;
import vn.laichau.hatangso.reporting.document.workbook.ReportWorkbook;
import vn.laichau.hatangso.reporting.job.JobHandler.Progress;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.rendering.RenderedFile;
import vn.laichau.hatangso.reporting.rendering.RenderedFiles;
import vn.laichau.hatangso.reporting.rendering.SingleFlightRendering;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

/** Files of reports. One is the same as long as content and wording are, so each is rendered once and stored. */
@ApplicationScoped
class ReportFiles {

    /** Changes with the form of the files: a draft that was stored in another form is rendered anew. */
    private static final String FORM = "8";

    /** Does not change: a document that has a number stays what it was, byte for byte, whatever form later ones have. JSON is none. */
    private static final String FORM_OF_NUMBERED = "1";

    private static final String PROOF = "/bao-cao/%s/kiem-chung";

    private final ReadableReports reports;
    private final WordingHistory wordings;
    private final SingleFlightRendering rendering;
    private final HeapPermits permits;
    private final RenderedFiles files;
    private final URI portal;

    ReportFiles(
            ReadableReports reports,
            WordingHistory wordings,
            SingleFlightRendering rendering,
            HeapPermits permits,
            RenderedFiles files,
            @ConfigProperty(name = "suite.public-url") URI portal) {
        this.portal = portal;
        this.reports = reports;
        this.wordings = wordings;
        this.rendering = rendering;
        this.permits = permits;
        this.files = files;
    }

    /**
     * A report that the caller may see.
     *
     * @param file empty when nobody has had it rendered yet
     * @param bytes of the file; empty when they are not wanted, or many
     */
    record Found(ReportHead head, Optional<RenderedFile> file, Optional<byte[]> bytes) {}

    /**
     * In one transaction: most ask for a file again that is stored, or whether theirs is still the same.
     *
     * @param withBytes whether the bytes of a small file are wanted
     */
    @Transactional
    Optional<Found> find(UUID id, Format format, Language language, boolean packed, boolean withBytes) {
        var head = format == Format.JSON ? reports.findWithSnapshot(id) : reports.findHead(id);
        return head.map(found -> {
            var file = files.find(
                    packed ? fingerprintOfPacked(found, format, language) : fingerprint(found, format, language));
            return new Found(found, file, file.filter(known -> withBytes).flatMap(files::readSmall));
        });
    }

    /** Rendered if need be. */
    RenderedFile file(ReportHead head, Format format, Language language) {
        var fingerprint = fingerprint(head, format, language);
        return rendering.get(fingerprint, () -> {
            try (var permit = permits.acquireForReader(head.snapshotBytes())) {
                var file = write(tell(head, format, language), format);
                return files.store(fingerprint, file, stays(head, format));
            }
        });
    }

    /** The same file packed with gzip: packed once, and by then it is a file like any other. */
    RenderedFile packed(ReportHead head, Format format, Language language) {
        var plain = file(head, format, language);
        var fingerprint = fingerprintOfPacked(head, format, language);
        return rendering.get(fingerprint, () -> {
            try (var permit = permits.acquireForReader(0)) {
                return files.store(fingerprint, gzip(plain), stays(head, format));
            }
        });
    }

    /** Slice by slice: what is packed may be many times as large. */
    private byte[] gzip(RenderedFile plain) {
        var packed = new ByteArrayOutputStream(plain.size() / 8);
        try (var gzip = new GZIPOutputStream(packed)) {
            files.write(plain, gzip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    /** What the checker says of the report's DOCX, found out once for each. */
    byte[] findings(ReportHead head, Language language, UnaryOperator<byte[]> check) {
        var docx = file(head, Format.DOCX, language);
        var fingerprint = fingerprint(FORM, head, "CONFORMANCE", language);
        return files.read(rendering.get(fingerprint, () -> {
            try (var permit = permits.acquireForReader(0)) {
                return files.store(fingerprint, check.apply(files.read(docx)));
            }
        }));
    }

    /**
     * For a job: waits for a permit as long as somebody wants the file, and meanwhile another may have rendered it. Whoever is told of
     * a stage may end the work there: nothing of it is stored before.
     */
    void renderInJob(ReportHead head, Format format, Language language, Progress progress) {
        var fingerprint = fingerprint(head, format, language);
        if (files.find(fingerprint).isPresent()) {
            return;
        }
        try (var permit = permits.acquireForJob(head.snapshotBytes(), progress::stillWanted)) {
            Stage.COLLECT.isReached(progress);
            if (files.find(fingerprint).isEmpty()) {
                var told = tell(head, format, language);
                Stage.RENDER.isReached(progress);
                var file = write(told, format);
                Stage.KEEP.isReached(progress);
                files.store(fingerprint, file, stays(head, format));
            }
        }
    }

    /** All bytes of a file in Vietnamese, which is official; under a permit. */
    byte[] read(ReportHead head, Format format) {
        return files.read(file(head, format, Language.VI));
    }

    /** SHA-256 of the PDF as it was before anybody signed it, once it has been made. */
    Optional<String> unsignedPdf(ReportHead head) {
        return files.find(fingerprint(head.asIssued(), Format.PDF, Language.VI)).map(RenderedFile::sha256);
    }

    /** Names the files that somebody has had made: the official ones are made as soon as a report is issued. */
    PackageMetadata metadata(ReportHead head) {
        try (var permit = permits.acquireForReader(head.snapshotBytes())) {
            var document = tell(head, Format.PDF, Language.VI).narrative().document();
            return PackageMetadata.of(
                    head, document, reports.replaces(head.id()), reports.inPlaceOf(head.id()), packageFiles(head));
        }
    }

    private List<PackageFile> packageFiles(ReportHead head) {
        return Stream.of(Format.PDF, Format.DOCX, Format.XLSX, Format.HTML)
                .flatMap(format -> files.find(fingerprint(head, format, Language.VI)).stream()
                        .map(file -> new PackageFile(
                                format,
                                format.mediaType(),
                                isSigned(head, format, Language.VI),
                                file.sha256(),
                                file.size(),
                                "/api/v1/reports/%s/documents/%s".formatted(head.id(), format.ending()))))
                .toList();
    }

    private static String fingerprintOfPacked(ReportHead head, Format format, Language language) {
        return fingerprint(form(head, format), head, format.name() + " gzip", language);
    }

    private static String fingerprint(ReportHead head, Format format, Language language) {
        return isSigned(head, format, language)
                ? SignedFiles.fingerprint(head.id(), head.signedFiles())
                : fingerprint(form(head, format), head, format.name(), language);
    }

    /** Then the last file that came back signed is the document. */
    private static boolean isSigned(ReportHead head, Format format, Language language) {
        return head.signedFiles() > 0 && format == Format.PDF && language == Language.VI;
    }

    private static String form(ReportHead head, Format format) {
        return stays(head, format) ? FORM_OF_NUMBERED : FORM;
    }

    private static boolean stays(ReportHead head, Format format) {
        return head.isNumbered() && format != Format.JSON;
    }

    private static String fingerprint(String form, ReportHead head, String what, Language language) {
        var whole = String.join("|", form, what, language.name(), head.fingerprint());
        return Sha256.hex(whole.getBytes(UTF_8));
    }

    /**
     * What there is to write.
     *
     * @param content null where the format does not show it: of a large report it fills half of the heap
     * @param proof the portal's page that says whether a file is the issued one; empty before the document has a number
     */
    private record Told(Narrative narrative, ReportContent content, Optional<URI> proof) {}

    /** Wording first: when the report is still what its head says afterwards, the wording is the one that it counts. */
    private Told tell(ReportHead head, Format format, Language language) {
        var worded = wordings.present(head.id(), language);
        var content = reports.findContent(head).orElseThrow(ReportFiles::changed);
        var narrative = Narrative.of(content, language, worded);
        return new Told(narrative, format.isText() ? content : null, proof(head));
    }

    private Optional<URI> proof(ReportHead head) {
        return Optional.of(portal + PROOF.formatted(head.id()))
                .filter(known -> head.isNumbered())
                .map(URI::create);
    }

    private byte[] write(Told told, Format format) {
        var narrative = told.narrative();
        return switch (format) {
            case DOCX -> DocxWriter.of(narrative.printed());
            case PDF -> PdfWriter.of(narrative.printed(), told.proof());
            case XLSX -> ReportWorkbook.of(narrative.document());
            case HTML ->
                HtmlPageWriter.of(
                        narrative.onScreen(), FigureSources.of(told.content().snapshot()), portal);
            case JSON -> ExactJson.bytes(FigureListing.of(narrative, told.content()));
        };
    }

    /** The report was changed between its reader's asking and our reading. */
    static ProblemException changed() {
        return CommonProblem.UNAVAILABLE
                .because("Báo cáo vừa thay đổi", "The report has just changed")
                .with("Retry-After", "1");
    }
}
