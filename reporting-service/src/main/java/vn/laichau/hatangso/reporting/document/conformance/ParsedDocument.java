package vn.laichau.hatangso.reporting.document.conformance;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.TextStyle;

/**
 * A document's blocks, found by what they say and where they stand, whoever wrote the file. Each is looked for once: a document
 * may have many thousands of lines.
 */
final class ParsedDocument {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LINES_OF_HEAD = 30;
    private static final int LINES_UNDER_ANNEX = 4;

    /** A block of the head is a line or two; more is none, however it begins. */
    private static final int LONGEST_IN_HEAD = 500;

    private final List<ParsedParagraph> lines;
    private final List<ParsedTable> tables;
    private final List<PageSection> sheets;
    private final List<ParsedParagraph> pageNumbers;
    private final List<ParsedParagraph> headers;
    private final BlockTerms blockTerms;
    private final Map<ParsedParagraph, Integer> places = new IdentityHashMap<>();
    private final Optional<ParsedParagraph> type;
    private final Optional<ParsedParagraph> summary;
    private final Optional<ParsedParagraph> addressee;
    private final Optional<ParsedParagraph> recipientsHead;
    private final Optional<Integer> foot;
    private final List<ParsedParagraph> body;
    private final List<ParsedParagraph> sections;
    private final List<ParsedParagraph> points;

    ParsedDocument(
            List<ParsedParagraph> lines,
            List<ParsedTable> tables,
            List<PageSection> sheets,
            List<ParsedParagraph> pageNumbers,
            List<ParsedParagraph> headers) {
        this.lines = lines;
        this.tables = tables;
        this.sheets = sheets;
        this.pageNumbers = pageNumbers;
        this.headers = headers;
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i), i);
        }
        this.blockTerms = isEnglish() ? BlockTerms.ENGLISH : BlockTerms.VIETNAMESE;
        this.type = findType();
        this.summary = type.flatMap(found -> lines.stream()
                .skip(places.get(found) + 1L)
                .filter(ParsedParagraph::isWritten)
                .findFirst());
        this.addressee = lines.stream()
                .filter(paragraph -> paragraph.text().startsWith(blockTerms.addressee()))
                .findFirst();
        this.recipientsHead = lines.stream()
                .filter(paragraph -> upper(paragraph).startsWith(blockTerms.recipients()))
                .findFirst();
        this.foot = findFoot();
        this.body = findBody();
        this.sections = body.stream()
                .filter(paragraph -> paragraph.isBold() && paragraph.text().matches("[IVXLCivxlc]+\\s*[.)].*"))
                .toList();
        this.points = body.stream().filter(ParsedDocument::isPoint).toList();
    }

    /** By what stands on top: a translation has its nation and motto in its own words. */
    private boolean isEnglish() {
        return head(paragraph -> BlockTerms.ENGLISH.areOfNation(upper(paragraph))
                        || BlockTerms.ENGLISH.areOfMotto(upper(paragraph)))
                .isPresent();
    }

    BlockTerms terms() {
        return blockTerms;
    }

    List<ParsedParagraph> lines() {
        return lines;
    }

    List<PageSection> sheets() {
        return sheets;
    }

    List<ParsedParagraph> pageNumbers() {
        return pageNumbers;
    }

    List<ParsedParagraph> headers() {
        return headers;
    }

    Optional<ParsedParagraph> nation() {
        return head(paragraph -> blockTerms.areOfNation(upper(paragraph)));
    }

    Optional<ParsedParagraph> motto() {
        return head(paragraph -> blockTerms.areOfMotto(upper(paragraph)));
    }

    Optional<ParsedParagraph> number() {
        return head(paragraph -> blockTerms.number().matcher(paragraph.text()).matches());
    }

    /** Whether the records office has entered a number, and not left room for one. */
    boolean isNumbered() {
        return number().filter(line -> line.text().matches("[^/]*\\d[^/]*/.*")).isPresent();
    }

    Optional<ParsedParagraph> date() {
        return head(paragraph -> blockTerms.date().matcher(paragraph.text()).matches()
                && paragraph.text().length() < 80
                && paragraph.cell() != null);
    }

    /** The body above the issuer: the first line of the block beside the national name. */
    Optional<ParsedParagraph> parent() {
        return issuerBlock().stream().limit(hasParent() ? 1 : 0).findFirst();
    }

    Optional<ParsedParagraph> issuer() {
        return issuerBlock().stream().skip(hasParent() ? 1 : 0).findFirst();
    }

    /** A People's Committee stands alone, its name in one bold line or in two. */
    private boolean hasParent() {
        var block = issuerBlock();
        return block.size() == 1
                ? !block.get(0).isBold()
                : !block.isEmpty()
                        && !blockTerms
                                .peoplesBody()
                                .matcher(upper(block.get(0)))
                                .matches();
    }

    /** Reports, submissions and letters are written to somebody. */
    boolean isAddressed() {
        return type.filter(found -> !blockTerms.addressedKinds().contains(upper(found)))
                .isEmpty();
    }

    private List<ParsedParagraph> issuerBlock() {
        return nation().or(this::motto)
                .map(ParsedParagraph::cell)
                .map(cell -> lines.stream()
                        .filter(ParsedParagraph::isWritten)
                        .filter(paragraph -> paragraph.isIn(cell.table())
                                && paragraph.cell().row() == cell.row()
                                && paragraph.cell().column() < cell.column())
                        .takeWhile(paragraph -> !isBelowIssuer(paragraph))
                        .toList())
                .orElse(List.of());
    }

    /** Some write the number, and a letter's summary, into the cell of the issuer. */
    private boolean isBelowIssuer(ParsedParagraph paragraph) {
        return blockTerms.number().matcher(paragraph.text()).matches()
                || paragraph.text().startsWith(blockTerms.letterSummary());
    }

    /** The last line of the issuer's name, which may need several. */
    Optional<ParsedParagraph> issuerEnd() {
        return issuer().flatMap(first ->
                issuerBlock().stream().skip(issuerBlock().indexOf(first)).reduce((paragraph, next) -> next));
    }

    /** Length of the rule right under a line, or drawn into it. */
    Optional<Integer> ruleUnder(ParsedParagraph paragraph) {
        if (paragraph.drawn() > 0) {
            return Optional.of(paragraph.drawn());
        }
        var next = places.get(paragraph) + 1;
        return lines.stream()
                .skip(next)
                .limit(1)
                .filter(under -> !under.isWritten() && (under.rule() >= 0 || under.drawn() > 0))
                .map(under -> under.drawn() > 0 ? under.drawn() : under.rule())
                .findFirst();
    }

    Optional<ParsedParagraph> type() {
        return type;
    }

    private Optional<ParsedParagraph> findType() {
        return head(paragraph -> paragraph.cell() == null && blockTerms.kinds().contains(upper(paragraph)));
    }

    Optional<ParsedParagraph> summary() {
        return summary;
    }

    Optional<ParsedParagraph> addressee() {
        return addressee;
    }

    /** Of a letter: what stands under its number. */
    Optional<ParsedParagraph> letterSummary() {
        return isLetter()
                ? head(paragraph -> paragraph.text().startsWith(blockTerms.letterSummary()) && paragraph.cell() != null)
                : Optional.empty();
    }

    /** Whether it is a letter: it has no name of its kind. */
    boolean isLetter() {
        return type().isEmpty();
    }

    Optional<ParsedParagraph> recipientsHead() {
        return recipientsHead;
    }

    List<ParsedParagraph> recipients() {
        return ofFoot(0).stream()
                .filter(paragraph ->
                        recipientsHead().filter(head -> head == paragraph).isEmpty())
                .toList();
    }

    List<ParsedParagraph> signature() {
        return ofFoot(1);
    }

    private List<ParsedParagraph> ofFoot(int column) {
        return foot.map(table -> lines.stream()
                        .filter(paragraph -> paragraph.isWritten()
                                && paragraph.isIn(table)
                                && paragraph.cell().column() == column)
                        .toList())
                .orElse(List.of());
    }

    /** The table that places recipients and signature side by side: the last one without lines, after that of the head. */
    private Optional<Integer> findFoot() {
        var head = nation().or(this::motto)
                .map(ParsedParagraph::cell)
                .map(ParsedParagraph.Cell::table)
                .orElse(-1);
        return recipientsHead
                .map(ParsedParagraph::cell)
                .map(ParsedParagraph.Cell::table)
                .or(() -> tables.stream()
                        .filter(table -> !table.drawn() && table.ordinal() > head)
                        .map(ParsedTable::ordinal)
                        .reduce((first, second) -> second));
    }

    /** The body's lines outside tables, between addressee (or summary) and recipients. */
    List<ParsedParagraph> body() {
        return body;
    }

    private List<ParsedParagraph> findBody() {
        int from = addressee.or(this::summary).map(places::get).orElse(-1);
        int to = foot.map(table -> tables.get(table).before()).orElse(lines.size());
        return from < 0 || from > to
                ? List.of()
                : lines.subList(from + 1, to).stream()
                        .filter(paragraph -> paragraph.isWritten() && paragraph.cell() == null && !isCaption(paragraph))
                        .toList();
    }

    /** The body without its heads. */
    List<ParsedParagraph> paragraphs() {
        return body().stream().filter(paragraph -> !isHead(paragraph)).toList();
    }

    List<ParsedParagraph> sections() {
        return sections;
    }

    List<ParsedParagraph> points() {
        return points;
    }

    List<ParsedParagraph> annexes() {
        return lines.stream()
                .filter(paragraph -> paragraph.cell() == null
                        && upper(paragraph).startsWith(blockTerms.annex().toUpperCase(VIETNAMESE))
                        && paragraph.text().length() < 20)
                .toList();
    }

    /** What stands right under the number of each annex. */
    List<ParsedParagraph> annexTitles() {
        return annexes().stream()
                .flatMap(annex -> lines.stream()
                        .skip(places.get(annex) + 1L)
                        .filter(ParsedParagraph::isWritten)
                        .limit(1))
                .filter(paragraph -> paragraph.cell() == null)
                .toList();
    }

    /** What stands in tables that tell something. */
    List<ParsedParagraph> inDrawnTables() {
        return lines.stream()
                .filter(paragraph -> paragraph.isWritten()
                        && paragraph.cell() != null
                        && tables.get(paragraph.cell().table()).drawn())
                .toList();
    }

    /** "(Kèm theo Báo cáo số …)" under the titles of annexes, as far as it has a number. */
    List<ParsedParagraph> annexReferences() {
        return annexes().stream()
                .flatMap(annex -> lines.stream().skip(places.get(annex) + 1L).limit(LINES_UNDER_ANNEX))
                .filter(paragraph -> paragraph.cell() == null
                        && blockTerms.annexReference().matcher(paragraph.text()).matches())
                .toList();
    }

    /** Tables with lines, which tell something. */
    List<ParsedTable> drawnTables() {
        return tables.stream().filter(ParsedTable::drawn).toList();
    }

    private static boolean isHead(ParsedParagraph paragraph) {
        return paragraph.isBold() || isPoint(paragraph);
    }

    /** "a) …"; after y comes aa. */
    private static boolean isPoint(ParsedParagraph paragraph) {
        return paragraph.text().matches("\\p{Ll}{1,3}\\)\\s.*");
    }

    private static boolean isCaption(ParsedParagraph paragraph) {
        return paragraph.isCentred() && paragraph.isAll(TextStyle::italic);
    }

    private Optional<ParsedParagraph> head(Predicate<ParsedParagraph> chosen) {
        return lines.stream()
                .limit(LINES_OF_HEAD)
                .filter(paragraph -> paragraph.isWritten() && paragraph.text().length() <= LONGEST_IN_HEAD)
                .filter(chosen)
                .findFirst();
    }

    private static String upper(ParsedParagraph paragraph) {
        return paragraph.text().toUpperCase(VIETNAMESE);
    }

    /**
     * A table.
     *
     * @param before how many lines stand before it
     * @param drawn whether it has lines; one without only places blocks side by side
     * @param repeated whether its first row stands on every page it runs over
     */
    record ParsedTable(int ordinal, int before, boolean drawn, boolean repeated, int rows) {}

    /**
     * Pages of one form; measures in millimetres.
     *
     * @param numberedFrom what its first page counts as; zero when it goes on counting
     * @param skipsFirst whether its first page has a header of its own, without a number
     */
    record PageSection(
            double width,
            double height,
            double top,
            double bottom,
            double left,
            double right,
            int numberedFrom,
            boolean skipsFirst) {

        Found found(int ordinal) {
            return new Found(
                    "phần " + (ordinal + 1),
                    "%.0f × %.0f mm; lề trên %.0f, dưới %.0f, trái %.0f, phải %.0f mm"
                            .formatted(width, height, top, bottom, left, right));
        }
    }
}
