package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.document.model.Annex;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.Closing;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.model.DocumentModel.FileProperties;
import vn.laichau.hatangso.reporting.document.model.Heading;
import vn.laichau.hatangso.reporting.document.model.Issuer;
import vn.laichau.hatangso.reporting.document.model.Numerals;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.results.CrossTables;
import vn.laichau.hatangso.reporting.document.narrative.results.OperatorFigures;
import vn.laichau.hatangso.reporting.document.narrative.results.TargetSentence;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.report.Relation;
import vn.laichau.hatangso.reporting.report.ReportContent;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.DefaultOutlines;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.OutlineSection;
import vn.laichau.hatangso.reporting.source.Part;

/** What a report or letter says, written from its snapshot in one language, with the wording that persons gave it. */
public final class Narrative {

    /** About fifteen pages. */
    private static final int MOST_ROWS_ON_PAPER = 500;

    private static final int MOST_ROWS_ON_SCREEN = 10_000;

    private final ReportFacts facts;
    private final PhraseBook phrases;
    private final Issuer issuer;
    private final Map<String, Paragraph.Edit> edits;
    private final BodyBuilder body;
    private final String summary;
    private Map<String, List<Span>> figures;
    private final Map<AnnexKind, Optional<Table>> tables = new EnumMap<>(AnnexKind.class);

    private Narrative(ReportContent content, Language language, Map<String, Paragraph.Edit> edits) {
        this.facts = ReportFacts.of(content, language);
        this.phrases = facts.phrases();
        this.issuer = facts.issuer();
        this.summary = summary();
        this.edits = edits;
        this.body = new BodyBuilder(phrases, edits);
        write();
    }

    /** @param edits by key of the paragraph */
    public static Narrative of(ReportContent content, Language language, Map<String, Paragraph.Edit> edits) {
        return new Narrative(content, language, edits);
    }

    /** What it is and what it is about. */
    public String title() {
        return kind().isLetter() ? summary : phrases.get("title." + kind()) + " " + summary;
    }

    /** What a report on the plan is called before anything is collected for it. */
    public static String title(ReportKind kind, int year, Language language) {
        var phrases = PhraseBook.in(language);
        var plan = ReportFacts.planTitle(Optional.empty(), language);
        return phrases.get("title." + kind) + " " + phrases.get("summary." + kind, plan, Integer.toString(year), "");
    }

    /** "số 05/BC-STTTT ngày 05 tháng 3 năm 2026". */
    public String reference() {
        return heading().reference(facts.language());
    }

    /** Before the subject of a letter that is not meant in earnest; otherwise empty. */
    public String mark() {
        return facts.isDemonstration() ? mark(facts.language()) : "";
    }

    public static String mark(Language language) {
        return "[" + PhraseBook.in(language).get("demonstration") + "] ";
    }

    public boolean isDemonstration() {
        return facts.isDemonstration();
    }

    /** A letter as mail: whom it is for, what it says and who signed it. */
    public String asEmail() {
        var signed = Stream.of(
                        Stream.of(issuer.bodyAbove()),
                        closing().signedFor().stream(),
                        Stream.of(closing().signer()))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
        return Stream.of(
                        Stream.of(heading().addressed(facts.language())),
                        paragraphs().stream().map(Paragraph::text),
                        Stream.of(signed))
                .flatMap(parts -> parts)
                .collect(joining("\n\n", "", "\n"));
    }

    /** The whole document. */
    public DocumentModel document() {
        return document(Integer.MAX_VALUE);
    }

    /** The document for printing: in the place of an annex that nobody would read on paper stands where it is to be found. */
    public DocumentModel printed() {
        return document(MOST_ROWS_ON_PAPER);
    }

    /** The document for browsers: likewise in the place of an annex that no browser would show without toil. */
    public DocumentModel onScreen() {
        return document(MOST_ROWS_ON_SCREEN);
    }

    private DocumentModel document(int mostRows) {
        var heading = heading();
        return new DocumentModel(
                facts.language(),
                heading,
                body.blocks(),
                closing(),
                annexes(heading, mostRows),
                properties("", title()));
    }

    /**
     * Whether there is a summary of documents that an outline tells.
     *
     * @param withheld keys of the sections that are left out of them
     */
    public static boolean hasSummary(Outline outline, List<String> withheld) {
        return withSummary(outline).anyMatch(section -> !withheld.contains(section.key()));
    }

    private static Stream<OutlineSection> withSummary(Outline outline) {
        return outline.sections().stream()
                .filter(section -> !section.hidden()
                        && section.blocks().stream().anyMatch(block -> block.generates(GeneratedBlock.SUMMARY.name())));
    }

    /** The sections with the summary as a document of its own; empty where the document has none. */
    public Optional<DocumentModel> summarised() {
        var own = new BodyBuilder(phrases, edits);
        qualify(own);
        var qualified = own.blocks().size();
        withSummary(facts.outline()).forEach(section -> blocks(own, section));
        if (own.blocks().size() == qualified) {
            return Optional.empty();
        }
        var name = phrases.get("type.SUMMARY");
        var heading = heading(new Heading.Type(name, type().symbol(), null));
        return Optional.of(new DocumentModel(
                facts.language(),
                heading,
                own.blocks(),
                null,
                List.of(),
                properties("tom-tat-", name + ": " + summary)));
    }

    private FileProperties properties(String before, String title) {
        var label = labels("demonstration", "public.label", ". ");
        var file = before + facts.kind().fileName() + "-" + facts.year();
        return new FileProperties(
                file, title, issuer.body(), label, facts.head().cutOff());
    }

    /** Codes of the organisations it goes to. */
    public List<String> recipients() {
        return new Recipients(facts).organisations();
    }

    /** Kinds of organisations it goes to all of. */
    public List<String> kindsOfRecipients() {
        return new Recipients(facts).kinds();
    }

    /** The sentences of the system, whether the outline shows them or not: their figures can be placed in an office's own words. */
    public List<Paragraph> bindable() {
        return generated();
    }

    /** Where somebody still has to look before it is handed on. */
    public List<OpenPlace> openPlaces() {
        var told = new HashMap<String, OpenPlace.Reason>();
        facts.missing().forEach(part -> told.put(missing(part).key(), OpenPlace.Reason.MISSING_PART));
        facts.targets().stream()
                .filter(target -> TargetSentence.isUnjudged(target.item()))
                .forEach(target -> told.put(TargetSentence.of(target, facts).key(), OpenPlace.Reason.NOT_JUDGED));
        if (facts.isPlanUnnumbered() && !kind().isAboutADocument()) {
            told.put(opening().key(), OpenPlace.Reason.PLAN_WITHOUT_NUMBER);
        }
        var language = facts.language();
        var unfit = facts.outline().wordings(language).entrySet().stream()
                .filter(own -> !PhraseBook.in(language).fits(own.getKey(), own.getValue()))
                .map(own -> OpenPlace.unfit(own.getValue()));
        return Stream.concat(unfit, OpenPlace.in(body.blocks(), told).stream()).toList();
    }

    /** The paragraphs whose wording can be changed. */
    public List<Paragraph> paragraphs() {
        return body.paragraphs();
    }

    private ReportKind kind() {
        return facts.kind();
    }

    private String summary() {
        var years = kind() == ReportKind.REMINDER ? ReminderLetter.years(facts) : "";
        return phrases.get(
                "summary." + kind() + (isSupplement() ? ".supplement" : ""),
                facts.planTitle(),
                years.isEmpty() ? Integer.toString(facts.year()) : years,
                subject(),
                facts.cited());
    }

    /** Whom or what it is about, in a sentence; empty of one on the whole plan. */
    private String subject() {
        return switch (kind().subject()) {
            case NONE -> "";
            case AGENCY -> facts.subjectName();
            case TERRITORY ->
                ReportFacts.inSentence(facts.territory(facts.subject(), facts.language()), facts.language());
        };
    }

    private boolean isSupplement() {
        var concerned = facts.head().concerned();
        return concerned != null && concerned.relation() == Relation.SUPPLEMENTS;
    }

    private void write() {
        body.add(opening());
        if (facts.head().concerned() != null && !kind().isAboutADocument()) {
            body.add(Sentence.of("concerns." + facts.head().concerned().relation())
                    .with("document", facts.cited())
                    .with("year", Integer.toString(facts.year())));
        }
        qualify(body);
        facts.outline().sections().stream().filter(section -> !section.hidden()).forEach(this::section);
        mentionAnnexes();
        body.add(end());
    }

    /** What it does not tell, and why. */
    private void qualify(BodyBuilder into) {
        if (facts.isPublic() && !kind().isAboutADocument()) {
            into.add(Sentence.of("public").with("document", heading().reference(facts.language())));
        }
        facts.missing().forEach(part -> into.add(missing(part)));
    }

    private void section(OutlineSection section) {
        var heading =
                section.heading() == null ? "" : facts.heading(section.heading().in(facts.language()));
        if (heading.isEmpty()) {
            body.begin();
        } else if (section.unnumbered()) {
            body.part(heading);
        } else {
            body.section(heading);
        }
        blocks(body, section);
    }

    private void blocks(BodyBuilder into, OutlineSection section) {
        var blocks = OfficeBlocks.of(into, facts, section, section.figures().isEmpty() ? Map.of() : figures());
        for (int i = 0; i < section.blocks().size(); i++) {
            blocks.write(section.blocks().get(i), i + 1);
        }
    }

    /** What an office may place in its own words: the figures of all sentences that the system has for the kind, by their keys. */
    private Map<String, List<Span>> figures() {
        if (figures == null) {
            figures = generated().stream().collect(toMap(Paragraph::key, Paragraph::figures, (first, same) -> first));
        }
        return figures;
    }

    private List<Paragraph> generated() {
        var all = new BodyBuilder(phrases, Map.of());
        all.add(opening());
        DefaultOutlines.of(kind())
                .available()
                .forEach(block -> GeneratedBlock.valueOf(block).write(all, facts));
        all.add(end());
        return all.paragraphs();
    }

    private Sentence opening() {
        var opening = Sentence.of("opening." + kind());
        if (kind().isAboutADocument()) {
            return opening.with("issuer", issuer.body()).with("document", facts.cited());
        }
        var dated = opening.with("plan", facts.planCited())
                .with("issuer", issuer.body())
                .with("year", Integer.toString(facts.year()))
                .with("cutOff", facts.text().until(facts.head().cutOff()), "/cutOff");
        return kind().subject() == ReportKind.Subject.NONE ? dated : dated.with("subject", subject());
    }

    private Sentence end() {
        return Sentence.of("closing." + kind())
                .with("summary", summary)
                .with("organisation", addressee())
                .with("issuer", issuer.body())
                .with("parent", issuer.parent());
    }

    private Sentence missing(Part part) {
        var sentence = Sentence.titled("missing-part." + part)
                .then("missing." + part.name().toLowerCase(Locale.ROOT));
        return part == Part.AGENCY && isSubjectUnnamed() ? sentence.then("missing.agency.name") : sentence;
    }

    /** Of a body that the missing part would have named, the title says the code. */
    private boolean isSubjectUnnamed() {
        return kind().subject() == ReportKind.Subject.AGENCY
                && facts.subjectName().equals(facts.subject());
    }

    private Stream<AnnexKind> annexes() {
        return facts.outline().annexes().stream().map(AnnexKind::valueOf);
    }

    /** Annexes that a body does not mention belong to nothing. */
    private void mentionAnnexes() {
        var count = (int) annexes().filter(kind -> table(kind).isPresent()).count();
        if (count > 0) {
            body.add(Sentence.of("annex.mention")
                    .with(
                            "annexes",
                            count == 1
                                    ? DocumentModel.onlyAnnex(facts.language())
                                    : phrases.get("annexes", Numerals.roman(1), Numerals.roman(count))));
        }
    }

    private Heading heading() {
        return heading(type());
    }

    private Heading heading(Heading.Type type) {
        var issue = facts.head().issue();
        var drafted = facts.head().cutOff().atZone(VietnamTime.ZONE).toLocalDate();
        var numbered = issue == null ? null : new Heading.Numbered(issue.number(), issue.issuedOn());
        var notice = labels("demonstration.notice", "public.notice", " – ");
        return new Heading(issuer, type, summary, addressee(), notice, drafted, numbered);
    }

    /** Null where neither applies. */
    private String labels(String demonstration, String open, String between) {
        var labels = Stream.of(
                        facts.isDemonstration() ? Stream.of(demonstration) : Stream.<String>empty(),
                        facts.isPublic() && !kind().isAboutADocument() ? Stream.of(open) : Stream.<String>empty())
                .flatMap(label -> label)
                .map(phrases::get)
                .collect(joining(between));
        return labels.isEmpty() ? null : labels;
    }

    private String addressee() {
        return facts.sentAs() == ReportKind.REMINDER ? facts.subjectName() : issuer.parent();
    }

    private Heading.Type type() {
        var issue = facts.head().issue();
        return switch (kind()) {
            case REMINDER, CORRECTION ->
                new Heading.Type(null, null, issue == null ? "……" : Recipients.unit(issue.symbol()));
            case PROPOSAL -> new Heading.Type(phrases.get("type.PROPOSAL"), "TTr", null);
            case WITHDRAWAL -> new Heading.Type(phrases.get("type.WITHDRAWAL"), "TB", null);
            default -> new Heading.Type(phrases.get("type.REPORT"), "BC", null);
        };
    }

    private Closing closing() {
        var recipients = new Recipients(facts);
        var issue = facts.head().issue();
        var signedFor = issue == null || issue.signedFor().isEmpty()
                ? List.of(phrases.get("post.director"))
                : issue.signedFor().stream()
                        .map(post -> phrases.word("post", post))
                        .toList();
        var signer = issue == null || issue.signer() == null ? "" : issue.signer();
        return new Closing(recipients.besidesFiles(), recipients.filedAt(), signedFor, signer);
    }

    private List<Annex> annexes(Heading heading, int mostRows) {
        var belongsTo = phrases.get(
                "annex.belongs",
                heading.reference(facts.language()),
                heading.issuer().body());
        return annexes()
                .flatMap(kind -> table(kind).stream()
                        .map(table -> new Annex(
                                phrases.get("sheet." + kind),
                                table.caption(),
                                belongsTo,
                                fits(shown(kind, table, mostRows), mostRows)
                                        ? 0
                                        : table.rows().size(),
                                blocks(kind, table, mostRows))))
                .toList();
    }

    private static Table shown(AnnexKind kind, Table table, int mostRows) {
        return mostRows <= MOST_ROWS_ON_PAPER ? kind.onPaper(table) : table;
    }

    private static boolean fits(Table table, int mostRows) {
        return table.rows().size() <= mostRows;
    }

    private List<Block> blocks(AnnexKind kind, Table table, int mostRows) {
        // On paper a table of one row for each unit and indicator is read by nobody.
        if (kind == AnnexKind.TERRITORIES && mostRows <= MOST_ROWS_ON_PAPER) {
            var crossed = CrossTables.of(facts);
            if (!crossed.isEmpty()) {
                return Stream.<Block>concat(
                                Stream.of(Block.Text.words(phrases.get("annex.crossed"))),
                                crossed.stream().map(Block.Grid::new))
                        .toList();
            }
        }
        var shown = shown(kind, table, mostRows);
        if (fits(shown, mostRows)) {
            var grid = new Block.Grid(shown);
            return shown.rows().size() < table.rows().size() && kind == AnnexKind.BOARD
                    ? List.of(Block.Text.words(phrases.get("annex.together")), grid)
                    : List.of(grid);
        }
        var inPlace = new ArrayList<Block>(List.of(onSheets(table)));
        var ofProvince = OperatorFigures.ofProvince(facts);
        if (kind == AnnexKind.OPERATORS && ofProvince.fits(mostRows)) {
            inPlace.add(Block.Text.words(phrases.get("annex.of-province")));
            inPlace.add(new Block.Grid(ofProvince.table()));
        }
        var all = OperatorFigures.of(facts);
        // On paper, where its figures of each village are too many, what it promises is told by communes.
        if (kind == AnnexKind.OPERATORS && kind().subject() == ReportKind.Subject.AGENCY) {
            var crossed = CrossTables.ofOperator(facts);
            if (!crossed.isEmpty()) {
                inPlace.add(Block.Text.words(phrases.get("annex.crossed.own")));
                crossed.stream().map(Block.Grid::new).forEach(inPlace::add);
            }
        }
        // In the report of one operator they stand in the body.
        if (kind == AnnexKind.OPERATORS && kind().subject() == ReportKind.Subject.NONE && all.haveTotals()) {
            var year = Integer.toString(facts.year());
            inPlace.add(Block.Text.words(phrases.get("annex.totals", year)));
            inPlace.add(new Block.Grid(all.totals()));
        }
        return inPlace;
    }

    private Block onSheets(Table table) {
        var rows = facts.text().count(table.rows().size());
        return Block.Text.words(phrases.get("annex.on-sheets", rows));
    }

    /** Made once: the body counts them, and each form of the paper takes them over. */
    private Optional<Table> table(AnnexKind kind) {
        return tables.computeIfAbsent(kind, missing -> missing.table(facts));
    }
}
