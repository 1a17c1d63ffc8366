package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.provider.Arguments;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.PeerServices;
import vn.laichau.hatangso.reporting.document.docx.DocxWriter;
import vn.laichau.hatangso.reporting.document.model.Annex;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Cell;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.Table.Column;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.provenance.FigureSources;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.report.Concerned;
import vn.laichau.hatangso.reporting.report.Concerned.Correction;
import vn.laichau.hatangso.reporting.report.Issue;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;
import vn.laichau.hatangso.reporting.report.Relation;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.Scope;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.snapshot.SnapshotContent;
import vn.laichau.hatangso.reporting.source.Part;

/** Makes report files for tests from the peers' answers, and reads them back. */
public final class ReportFile {

    public static final URI PORTAL = URI.create("https://portal.example");

    private static final ReportingPlan PLAN = ExactJson.as(
            ReportingPlan.class,
            ExactJson.resource("/plan/lai-chau-2023/reports.json").orElseThrow());

    static final Instant CUT_OFF = Instant.parse("2026-11-25T03:05:00Z");

    private final EnumMap<Part, JsonNode> parts = new EnumMap<>(Part.class);

    private final Map<String, Paragraph.Edit> edits = new TreeMap<>();
    private Scope scope =
            new Scope("lai-chau-2023", ReportKind.ANNUAL, 2026, null, LocalDate.of(2026, 11, 25), Language.VI);
    private Instant cutOff = CUT_OFF;
    private String unit;
    private Issue issue;
    private Language language = Language.VI;
    private Outline outline;
    private List<String> withheld = List.of();
    private Concerned concerned;

    private ReportFile() {
        for (var part : Part.values()) {
            parts.put(part, read(PeerServices.body(part.name().toLowerCase(Locale.ROOT))));
        }
    }

    /** Every kind, with the subject of those that are about one. */
    public static Stream<Arguments> oneOfEachKind() {
        var subjects = Map.of(
                ReportKind.AGENCY, "dic",
                ReportKind.TERRITORY, "03595",
                ReportKind.OPERATOR, "vnpt",
                ReportKind.REMINDER, "mobifone");
        return Arrays.stream(ReportKind.values()).map(kind -> Arguments.of(kind, subjects.get(kind)));
    }

    public static ReportFile withAllParts() {
        return new ReportFile();
    }

    public ReportFile without(Part part) {
        parts.remove(part);
        return this;
    }

    /** Changes a peer's answer. */
    public ReportFile with(Part part, Consumer<ObjectNode> change) {
        change.accept((ObjectNode) parts.get(part));
        return this;
    }

    public ReportFile asDemonstration() {
        return with(Part.INDICATOR, json -> ((ObjectNode) json.at("/plans/0")).put("demonstration", true));
    }

    public ReportFile of(ReportKind kind, String subject) {
        if (kind.isAboutADocument()) {
            concerning(kind == ReportKind.CORRECTION ? Relation.CORRECTS : Relation.WITHDRAWS);
        }
        scope = new Scope("lai-chau-2023", kind, 2026, subject, LocalDate.of(2026, 11, 25), Language.VI);
        return this;
    }

    /** An annual report that was issued before. */
    public ReportFile concerning(Relation relation) {
        concerned = new Concerned(
                relation,
                new UUID(0, 2),
                ReportKind.ANNUAL,
                5,
                "BC-STTTT",
                LocalDate.of(2026, 11, 20),
                new IssuingBody(
                        "dic",
                        "Sở Thông tin và Truyền thông",
                        "Department of Information and Communications",
                        "STTTT",
                        "Ủy ban nhân dân tỉnh Lai Châu",
                        "People's Committee of Lai Châu Province"),
                relation == Relation.CORRECTS ? List.of(new Correction("I.2", "2025", "2026")) : List.of(),
                relation == Relation.WITHDRAWS ? "Sai." : null);
        return this;
    }

    /** A letter that puts right what such a report reads. */
    public ReportFile correcting(String reads) {
        of(ReportKind.CORRECTION, null);
        concerned = new Concerned(
                concerned.relation(),
                concerned.report(),
                concerned.kind(),
                concerned.number(),
                concerned.symbol(),
                concerned.issuedOn(),
                concerned.body(),
                List.of(new Correction("I.2", reads, "50")),
                null);
        return this;
    }

    public ReportFile withEnglishTables() {
        scope = new Scope(scope.plan(), scope.kind(), scope.year(), scope.subject(), scope.geography(), Language.EN);
        return this;
    }

    public ReportFile cutOffAt(String instant) {
        cutOff = Instant.parse(instant);
        return this;
    }

    public ReportFile issuedAs(Issue given) {
        issue = given;
        return this;
    }

    public ReportFile writtenBy(String letters) {
        unit = letters;
        return this;
    }

    public ReportFile in(Language chosen) {
        language = chosen;
        return this;
    }

    /** In the outline of an office. */
    public ReportFile by(Outline own) {
        outline = own;
        return this;
    }

    /** From its public edition, by keys of the sections. */
    public ReportFile withholding(String... sections) {
        withheld = List.of(sections);
        return this;
    }

    /** What everybody may read of it. */
    public ReportContent published() {
        return PublicEdition.of(content());
    }

    public Narrative publicNarrative() {
        var open = published();
        return Narrative.of(open, language, PublicEdition.wordings(content(), open, language, edits));
    }

    public ReportFile worded(String paragraph, String wording, String... typed) {
        edits.put(paragraph, new Paragraph.Edit(wording, List.of(typed)));
        return this;
    }

    public SnapshotContent snapshot() {
        List<Part> missing = Arrays.stream(Part.values())
                .filter(part -> !parts.containsKey(part))
                .toList();
        return new SnapshotContent(cutOff, PLAN, missing, parts);
    }

    public ReportContent content() {
        var id = new UUID(0, 1);
        var head = new ReportHead(
                id, scope, "dic", edits.size(), null, issue, unit, 0, 0, withheld, false, concerned, "0", 0, cutOff);
        var content = new ReportContent(head, snapshot());
        return outline == null ? content : content.by(outline);
    }

    public Narrative narrative() {
        return Narrative.of(content(), language, edits);
    }

    public DocumentModel paper() {
        return narrative().document();
    }

    public byte[] bytes() {
        return DocxWriter.of(paper());
    }

    public FigureSources origins() {
        return FigureSources.of(content());
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public XWPFDocument document() {
        return document(bytes());
    }

    public static XWPFDocument document(byte[] file) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that it says, as {@link #text} has it, without the way through a file, which takes a hundred times as long. */
    public String words() {
        return words(narrative());
    }

    public static String words(Narrative narrative) {
        return words(narrative.document()).collect(joining("\n")).replace('\u00a0', ' ');
    }

    private static Stream<String> words(DocumentModel documentModel) {
        var heading = documentModel.heading();
        var head = Stream.of(
                heading.issuer().parentAbove(),
                heading.issuer().bodyAbove(),
                heading.number(documentModel.language()),
                heading.placeAndDate(documentModel.language()),
                heading.type().isLetter() ? "" : heading.type().name(),
                heading.summary(),
                heading.addressed(documentModel.language()));
        var closing = documentModel.closing();
        var foot = Stream.of(
                        closing.lines(documentModel.language()).stream(),
                        closing.signedFor().stream(),
                        Stream.of(closing.signer()))
                .flatMap(lines -> lines);
        var annexes = IntStream.rangeClosed(1, documentModel.annexes().size())
                .boxed()
                .flatMap(ordinal ->
                        words(documentModel, ordinal, documentModel.annexes().get(ordinal - 1)));
        return Stream.of(head, words(documentModel.body()), foot, annexes).flatMap(lines -> lines);
    }

    private static Stream<String> words(DocumentModel documentModel, int ordinal, Annex annex) {
        return Stream.concat(
                Stream.of(documentModel.annexNumber(ordinal), annex.heading(), "(" + annex.belongsTo() + ")"),
                words(annex.blocks()));
    }

    static Stream<String> words(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof Block.Head head) {
                return Stream.of(head.text());
            } else if (block instanceof Block.Text text) {
                return Stream.of(text.plain());
            } else if (block instanceof Block.Picture picture) {
                return Stream.of(picture.chart().caption());
            } else if (block instanceof Block.Photo photo) {
                return Stream.of(photo.image().title());
            }
            var table = ((Block.Grid) block).table();
            return Stream.concat(
                    Stream.of(table.columns().stream().map(Column::title).collect(joining("\t"))),
                    Stream.concat(
                            table.rows().stream()
                                    .map(row -> row.stream().map(Cell::text).collect(joining("\t"))),
                            Stream.of("")));
        });
    }

    /** As it reads: where a line may not end, it looks like any other space. */
    public String text() {
        return new XWPFWordExtractor(document()).getText().replace('\u00a0', ' ');
    }

    private static JsonNode read(String json) {
        try {
            return ExactJson.read(json);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
