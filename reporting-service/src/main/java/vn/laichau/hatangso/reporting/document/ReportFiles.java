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
import java.util.stream.IntStream;
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
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.ReportPage;
import vn.laichau.hatangso.reporting.document.narrative.Narrative;
import vn.laichau.hatangso.reporting.document.narrative.PublicEdition;
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
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.stored.ReadableReports;

/** Files of reports. One is the same as long as content and wording are, so each is rendered once and stored. */
@ApplicationScoped
class ReportFiles {

    /** Changes with the form of the files: a draft that was stored in another form is rendered anew. */
    private static final String FORM = "19";

    /**
     * Does not change: a document that has a number stays what it was, byte for byte, whatever form later ones have; JSON is none. So
     * does what was published, until a new public edition is made.
     */
    private static final String FORM_OF_NUMBERED = "1";

    private static final List<Format> PAPERS_AND_SHEETS = List.of(Format.PDF, Format.DOCX, Format.XLSX, Format.HTML);

    private static final String PAGE = "/bao-cao/%s";

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
    record Found(ReportHead head, Wanted wanted, Optional<RenderedFile> file, Optional<byte[]> bytes) {}

    /**
     * In one transaction: most ask for a file again that is stored, or whether theirs is still the same.
     *
     * @param edition null for the fullest that the caller may read
     * @param extent null for the whole document; of a summary alone there are only papers
     * @param withBytes whether the bytes of a small file are wanted
     */
    @Transactional
    Optional<Found> find(
            UUID id,
            Format format,
            Language language,
            Edition edition,
            Extent extent,
            boolean packed,
            boolean withBytes) {
        return reports.findHead(id)
                .flatMap(head -> edition(head, format, edition)
                        .map(readable -> new Wanted(format, language, readable, extent))
                        .map(wanted -> {
                            var file =
                                    files.find(packed ? fingerprintOfPacked(head, wanted) : fingerprint(head, wanted));
                            return new Found(
                                    head,
                                    wanted,
                                    file,
                                    file.filter(known -> withBytes).flatMap(files::readSmall));
                        })
                        .filter(found -> found.file().isPresent() || isThere(head, found.wanted())));
    }

    /** Found out before anything is told: of a document without a summary there is none, however often it is asked for. */
    private boolean isThere(ReportHead head, Wanted wanted) {
        return !wanted.isSummary()
                || wanted.format().isPaper()
                        && Narrative.hasSummary(reports.outline(head), wanted.isPublic() ? head.withheld() : List.of());
    }

    /**
     * The one that the caller is given; empty when there is none of it for such a reader.
     *
     * @param asked null for the fullest that he may read
     */
    private Optional<Edition> edition(ReportHead head, Format format, Edition asked) {
        var readable = reports.editions(head, format == Format.JSON);
        return readable.stream()
                .filter(edition -> asked == null || edition == asked)
                .findFirst();
    }

    /** Rendered if need be. */
    RenderedFile file(ReportHead head, Wanted wanted) {
        var fingerprint = fingerprint(head, wanted);
        return rendering.get(fingerprint, () -> {
            try (var permit = permits.acquireForReader(head.snapshotBytes())) {
                var file = write(tell(head, wanted), wanted);
                return files.store(fingerprint, file, stays(head, wanted));
            }
        });
    }

    /** The same file packed with gzip: packed once, and by then it is a file like any other. */
    RenderedFile packed(ReportHead head, Wanted wanted) {
        var plain = file(head, wanted);
        var fingerprint = fingerprintOfPacked(head, wanted);
        return rendering.get(fingerprint, () -> {
            try (var permit = permits.acquireForReader(0)) {
                return files.store(fingerprint, gzip(plain), stays(head, wanted));
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
        var docx = file(head, new Wanted(Format.DOCX, language, Edition.INTERNAL));
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
    void renderInJob(ReportHead head, Wanted wanted, Progress progress) {
        var fingerprint = fingerprint(head, wanted);
        if (files.find(fingerprint).isPresent()) {
            return;
        }
        try (var permit = permits.acquireForJob(head.snapshotBytes(), progress::stillWanted)) {
            Stage.COLLECT.isReached(progress);
            if (files.find(fingerprint).isEmpty()) {
                var told = tell(head, wanted);
                Stage.RENDER.isReached(progress);
                var file = write(told, wanted);
                Stage.KEEP.isReached(progress);
                files.store(fingerprint, file, stays(head, wanted));
            }
        }
    }

    /** All bytes of a file in Vietnamese, which is official; under a permit. */
    byte[] read(ReportHead head, Format format) {
        return files.read(file(head, Wanted.official(format)));
    }

    /** SHA-256 of the PDF as it was before anybody signed it, once it has been made. */
    Optional<String> unsignedPdf(ReportHead head) {
        return files.find(fingerprint(head.asIssued(), Wanted.official(Format.PDF)))
                .map(RenderedFile::sha256);
    }

    /** Names the files that somebody has had made: the official ones are made as soon as a report is issued or published. */
    PackageMetadata metadata(ReportHead head) {
        try (var permit = permits.acquireForReader(head.snapshotBytes())) {
            var narrative = tell(head, Wanted.official(Format.PDF)).narrative();
            return PackageMetadata.of(
                    head,
                    narrative,
                    reports.replaces(head.id()),
                    reports.inPlaceOf(head.id()),
                    reports.concerning(head.id()),
                    packageFiles(head),
                    formerPublicFiles(head));
        }
    }

    private List<PackageFile> packageFiles(ReportHead head) {
        return reports.editions(head, false).stream()
                .filter(edition -> edition == Edition.INTERNAL || head.publicEdition() > 0)
                .flatMap(ReportFiles::wanted)
                .flatMap(wanted -> files.find(fingerprint(head, wanted)).stream()
                        .map(file -> new PackageFile(
                                wanted.format(),
                                wanted.format().mediaType(),
                                wanted.edition(),
                                wanted.extent(),
                                isSigned(head, wanted),
                                file.sha256(),
                                file.size(),
                                address(head.id(), wanted))))
                .toList();
    }

    /** The whole document in each format, then its summary. */
    private static Stream<Wanted> wanted(Edition edition) {
        return Stream.of(Extent.values())
                .flatMap(extent ->
                        PAPERS_AND_SHEETS.stream().map(format -> new Wanted(format, Language.VI, edition, extent)));
    }

    /** They are kept: who holds one shall not be told that it was made up. */
    private List<String> formerPublicFiles(ReportHead head) {
        return IntStream.range(1, head.publicEdition())
                .boxed()
                .flatMap(edition -> wanted(Edition.PUBLIC)
                        .flatMap(wanted ->
                                files
                                        .find(ofPublicEdition(
                                                head, wanted, wanted.format().name(), edition))
                                        .stream()))
                .map(RenderedFile::sha256)
                .toList();
    }

    static String address(UUID id, Wanted wanted) {
        return "/api/v1/reports/%s/documents/%s?edition=%s%s"
                .formatted(id, wanted.format().ending(), wanted.edition(), wanted.isSummary() ? "&extent=SUMMARY" : "");
    }

    /** What would be published of a report. */
    List<PublicEdition.Part> publicParts(ReportHead head, Language language) {
        try (var permit = permits.acquireForReader(head.snapshotBytes())) {
            return PublicEdition.parts(reports.findContent(head).orElseThrow(ReportFiles::changed), language);
        }
    }

    private static String fingerprintOfPacked(ReportHead head, Wanted wanted) {
        return fingerprint(head, wanted, wanted.format().name() + " gzip");
    }

    private static String fingerprint(ReportHead head, Wanted wanted) {
        return isSigned(head, wanted)
                ? SignedFiles.fingerprint(head.id(), head.signedFiles())
                : fingerprint(head, wanted, wanted.format().name());
    }

    /** Then the last file that came back signed is the document. */
    private static boolean isSigned(ReportHead head, Wanted wanted) {
        return head.signedFiles() > 0 && wanted.equals(Wanted.official(Format.PDF));
    }

    private static boolean stays(ReportHead head, Wanted wanted) {
        return wanted.isPublic() ? head.publicEdition() > 0 : head.isNumbered() && wanted.format() != Format.JSON;
    }

    private static String fingerprint(ReportHead head, Wanted wanted, String what) {
        return wanted.isPublic()
                ? ofPublicEdition(head, wanted, what, head.publicEdition())
                : fingerprint(form(head, wanted), head, what + extent(wanted), wanted.language());
    }

    private static String ofPublicEdition(ReportHead head, Wanted wanted, String what, int edition) {
        return fingerprint(form(head, wanted), head, what + " PUBLIC " + edition + extent(wanted), wanted.language());
    }

    private static String form(ReportHead head, Wanted wanted) {
        return stays(head, wanted) ? FORM_OF_NUMBERED : FORM;
    }

    private static String extent(Wanted wanted) {
        return wanted.isSummary() ? " SUMMARY" : "";
    }

    private static String fingerprint(String form, ReportHead head, String what, Language language) {
        var whole = String.join("|", form, what, language.name(), head.fingerprint());
        return Sha256.hex(whole.getBytes(UTF_8));
    }

    /**
     * What there is to write.
     *
     * @param content null where the format does not show it: of a large report it fills half of the heap
     * @param page where what is issued leads back to; empty before the document has a number
     */
    private record Told(Narrative narrative, ReportContent content, Optional<ReportPage> page) {}

    /** Wording first: when the report is still what its head says afterwards, the wording is the one that it counts. */
    private Told tell(ReportHead head, Wanted wanted) {
        var language = wanted.language();
        var worded = wordings.present(head.id(), language);
        var whole = reports.findContent(head).orElseThrow(ReportFiles::changed);
        var content = wanted.isPublic() ? PublicEdition.of(whole) : whole;
        var taken = wanted.isPublic() ? PublicEdition.wordings(whole, content, language, worded) : worded;
        var narrative = Narrative.of(content, language, taken);
        return new Told(narrative, wanted.format().isText() ? content : null, page(head, wanted.edition()));
    }

    private Optional<ReportPage> page(ReportHead head, Edition edition) {
        return Optional.of(portal + PAGE.formatted(head.id()))
                .filter(known -> head.isNumbered())
                .map(URI::create)
                .map(address -> new ReportPage(address, edition));
    }

    /** A summary has no code that leads to its proof: what was issued is the whole document. */
    private byte[] write(Told told, Wanted wanted) {
        var narrative = told.narrative();
        if (wanted.isSummary()) {
            var summary = narrative.summarised().orElseThrow(CommonProblem.NOT_FOUND::asIs);
            return switch (wanted.format()) {
                case DOCX -> DocxWriter.of(summary);
                case HTML -> page(summary, told);
                default -> PdfWriter.of(summary);
            };
        }
        return switch (wanted.format()) {
            case DOCX -> DocxWriter.of(PdfWriter.placed(narrative.printed()), told.page());
            case PDF -> PdfWriter.of(narrative.printed(), told.page());
            case XLSX -> ReportWorkbook.of(narrative.document());
            case HTML -> page(narrative.onScreen(), told);
            case JSON -> ExactJson.bytes(FigureListing.of(narrative, told.content()));
        };
    }

    private byte[] page(DocumentModel document, Told told) {
        return HtmlPageWriter.of(document, FigureSources.of(told.content()), portal);
    }

    /** The report was changed between its reader's asking and our reading. */
    static ProblemException changed() {
        return CommonProblem.UNAVAILABLE
                .because("Báo cáo vừa thay đổi", "The report has just changed")
                .with("Retry-After", "1");
    }
}
