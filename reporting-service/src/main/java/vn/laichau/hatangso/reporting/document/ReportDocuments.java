package vn.laichau.hatangso.reporting.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.RenderTask.Stage;
import vn.laichau.hatangso.reporting.document.decree.OfficialDocument;
import vn.laichau.hatangso.reporting.document.prose.ParagraphWordings;
import vn.laichau.hatangso.reporting.document.telling.Edit;
import vn.laichau.hatangso.reporting.document.telling.Telling;
import vn.laichau.hatangso.reporting.document.trace.FigureList;
import vn.laichau.hatangso.reporting.document.trace.Origins;
import vn.laichau.hatangso.reporting.document.web.PrintedPage;
import vn.laichau.hatangso.reporting.document.web.WebPage;
import vn.laichau.hatangso.reporting.document.workbook.ReportWorkbook;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.place.KeptFile;
import vn.laichau.hatangso.reporting.place.KeptFiles;
import vn.laichau.hatangso.reporting.place.Making;
import vn.laichau.hatangso.reporting.place.Places;
import vn.laichau.hatangso.reporting.report.ReadableReports;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;

/** Files of reports. One is the same as long as content and wording are, so each is made once and kept. */
@ApplicationScoped
class ReportDocuments {

    /** Changes with the form of the files: a draft that was kept in another form is made anew. */
    private static final String FORM = "8";

    /** Does not change: a document that has a number stays what it was, byte for byte, whatever form later ones have. JSON is none. */
    private static final String FORM_OF_NUMBERED = "1";

    private final ReadableReports reports;
    private final ParagraphWordings wordings;
    private final Making making;
    private final Places places;
    private final KeptFiles files;
    private final URI portal;

    ReportDocuments(
            ReadableReports reports,
            ParagraphWordings wordings,
            Making making,
            Places places,
            KeptFiles files,
            @ConfigProperty(name = "suite.public-url") URI portal) {
        this.portal = portal;
        this.reports = reports;
        this.wordings = wordings;
        this.making = making;
        this.places = places;
        this.files = files;
    }

    /**
     * A report that the caller may see.
     *
     * @param file empty when nobody has had it made yet
     * @param bytes of the file; empty when they are not wanted, or many
     */
    record Found(ReportHead head, Optional<KeptFile> file, Optional<byte[]> bytes) {}

    /**
     * In one transaction: most ask for a file again that is kept, or whether theirs is still the same.
     *
     * @param isWanted whether the caller is to be given the bytes of the file that is kept
     */
    @Transactional
    Optional<Found> find(UUID id, Format format, Language language, boolean packed, Predicate<KeptFile> isWanted) {
        var head = format == Format.JSON ? reports.findWithSnapshot(id) : reports.findHead(id);
        return head.map(found -> {
            var file = files.find(
                    packed ? fingerprintOfPacked(found, format, language) : fingerprint(found, format, language));
            return new Found(found, file, file.filter(isWanted).flatMap(files::readSmall));
        });
    }

    /** Made if need be. */
    KeptFile file(ReportHead head, Format format, Language language) {
        return making.get(
                fingerprint(head, format, language),
                head.snapshotBytes(),
                stays(head, format),
                () -> make(head, format, language, () -> {}));
    }

    /** The same file packed with gzip: packed once, and by then it is a file like any other. */
    KeptFile packed(ReportHead head, Format format, Language language) {
        var plain = file(head, format, language);
        return making.get(fingerprintOfPacked(head, format, language), 0, stays(head, format), () -> gzip(plain));
    }

    /** Slice by slice: what is packed may be many times as large. */
    private byte[] gzip(KeptFile plain) {
        var packed = new ByteArrayOutputStream(plain.size() / 8);
        try (var gzip = new GZIPOutputStream(packed)) {
            files.write(plain, gzip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    /** Something that is found out about a file of a report, once for each file. */
    byte[] about(ReportHead head, KeptFile file, String what, Language language, UnaryOperator<byte[]> work) {
        var fingerprint = fingerprint(FORM, head, what, language);
        return files.read(making.get(fingerprint, () -> work.apply(files.read(file))));
    }

    /**
     * For a job: waits for a place as long as somebody wants the file, and meanwhile another may have made it. Whoever is told of a
     * stage may end the work there: nothing of it is kept before.
     */
    void makeAhead(ReportHead head, Format format, Language language, Runnable stillWanted, Consumer<Stage> reached) {
        var fingerprint = fingerprint(head, format, language);
        if (files.find(fingerprint).isPresent()) {
            return;
        }
        places.await(head.snapshotBytes(), stillWanted, () -> {
            reached.accept(Stage.COLLECT);
            return files.find(fingerprint).orElseGet(() -> {
                var file = make(head, format, language, () -> reached.accept(Stage.RENDER));
                reached.accept(Stage.KEEP);
                return files.keep(fingerprint, file, stays(head, format));
            });
        });
    }

    private static String fingerprintOfPacked(ReportHead head, Format format, Language language) {
        return fingerprint(form(head, format), head, format.name() + " gzip", language);
    }

    private static String fingerprint(ReportHead head, Format format, Language language) {
        return fingerprint(form(head, format), head, format.name(), language);
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
     * Wording first: when the report is still what its head says afterwards, the wording is the one that it counts.
     *
     * @param told is run between telling and rendering
     */
    private byte[] make(ReportHead head, Format format, Language language, Runnable told) {
        var worded = wordings.present(head.id(), language);
        return switch (format) {
            case DOCX ->
                OfficialDocument.of(telling(head, language, worded, told).printed());
            case PDF -> PrintedPage.of(telling(head, language, worded, told).printed());
            case XLSX -> ReportWorkbook.of(telling(head, language, worded, told).paper());
            case HTML -> {
                var content = content(head);
                var telling = Telling.of(content, language, worded);
                told.run();
                yield WebPage.of(telling.onScreen(), Origins.of(content.snapshot()), portal);
            }
            case JSON -> {
                var content = content(head);
                var telling = Telling.of(content, language, worded);
                told.run();
                yield ExactJson.bytes(FigureList.of(telling, content));
            }
        };
    }

    /** Nothing holds the snapshot once it is told: of a large report it fills half of the heap. */
    private Telling telling(ReportHead head, Language language, Map<String, Edit> worded, Runnable told) {
        var telling = Telling.of(content(head), language, worded);
        told.run();
        return telling;
    }

    private ReportContent content(ReportHead head) {
        return reports.findContent(head).orElseThrow(ReportDocuments::changed);
    }

    /** The report was changed between its reader's asking and our reading. */
    static ProblemException changed() {
        return CommonProblem.UNAVAILABLE
                .because("Báo cáo vừa thay đổi", "The report has just changed")
                .with("Retry-After", "1");
    }
}
