package vn.laichau.hatangso.reporting.document.conformance;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A document's blocks, found by what they say and where they stand, whoever wrote the file. Each is looked for once: a document
 * may have many thousands of lines.
 */
final class ReadDocument {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int LINES_OF_HEAD = 30;

    /** A block of the head is a line or two; more is none, however it begins. */
    private static final int LONGEST_IN_HEAD = 500;

    private final List<Line> lines;
    private final List<ReadTable> tables;
    private final List<Sheet> sheets;
    private final List<Line> pageNumbers;
    private final List<Line> headers;
    private final Terms terms;
    private final Map<Line, Integer> places = new IdentityHashMap<>();
    private final Optional<Line> type;
    private final Optional<Line> summary;
    private final Optional<Line> addressee;
    private final Optional<Line> recipientsHead;
    private final Optional<Integer> foot;
    private final List<Line> body;
    private final List<Line> sections;
    private final List<Line> points;

    ReadDocument(
            List<Line> lines, List<ReadTable> tables, List<Sheet> sheets, List<Line> pageNumbers, List<Line> headers) {
        this.lines = lines;
        this.tables = tables;
        this.sheets = sheets;
        this.pageNumbers = pageNumbers;
        this.headers = headers;
        for (int i = 0; i < lines.size(); i++) {
            places.put(lines.get(i), i);
        }
        this.terms = isEnglish() ? Terms.ENGLISH : Terms.VIETNAMESE;
        this.type = findType();
        this.summary = type.flatMap(found -> lines.stream()
                .skip(places.get(found) + 1L)
                .filter(Line::isWritten)
                .findFirst());
        this.addressee = lines.stream()
                .filter(line -> line.text().startsWith(terms.addressee()))
                .findFirst();
        this.recipientsHead = lines.stream()
                .filter(line -> upper(line).startsWith(terms.recipients()))
                .findFirst();
        this.foot = findFoot();
        this.body = findBody();
        this.sections = body.stream()
                .filter(line -> line.isBold() && line.text().matches("[IVXLCivxlc]+\\s*[.)].*"))
                .toList();
        this.points = body.stream().filter(ReadDocument::isPoint).toList();
    }

    /** By what stands on top: a translation has its nation and motto in its own words. */
    private boolean isEnglish() {
        return head(line -> Terms.ENGLISH.areOfNation(upper(line)) || Terms.ENGLISH.areOfMotto(upper(line)))
                .isPresent();
    }

    Terms terms() {
        return terms;
    }

    List<Line> lines() {
        return lines;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    List<Line> pageNumbers() {
        return pageNumbers;
    }

    List<Line> headers() {
        return headers;
    }

    /** Of the first pages, in twentieths of a point. */
    int textWidth() {
        return sheets.stream()
                .findFirst()
                .map(sheet -> (int) ((sheet.width() - sheet.left() - sheet.right()) * 1_440 / 25.4))
                .orElse(Integer.MAX_VALUE);
    }

    Optional<Line> nation() {
        return head(line -> terms.areOfNation(upper(line)));
    }

    Optional<Line> motto() {
        return head(line -> terms.areOfMotto(upper(line)));
    }

    Optional<Line> number() {
        return head(line -> terms.number().matcher(line.text()).matches());
    }

    Optional<Line> date() {
        return head(line ->
                terms.date().matcher(line.text()).matches() && line.text().length() < 80 && line.cell() != null);
    }

    /** The body above the issuer: the first line of the block beside the national name. */
    Optional<Line> parent() {
        return issuerBlock().stream().limit(hasParent() ? 1 : 0).findFirst();
    }

    Optional<Line> issuer() {
        return issuerBlock().stream().skip(hasParent() ? 1 : 0).findFirst();
    }

    /** A People's Committee stands alone, its name in one bold line or in two. */
    private boolean hasParent() {
        var block = issuerBlock();
        return block.size() == 1
                ? !block.get(0).isBold()
                : !block.isEmpty()
                        && !terms.peoplesBody().matcher(upper(block.get(0))).matches();
    }

    /** Reports, submissions and letters are written to somebody. */
    boolean isAddressed() {
        return type.filter(found -> !terms.addressedKinds().contains(upper(found)))
                .isEmpty();
    }

    private List<Line> issuerBlock() {
        return nation().or(this::motto)
                .map(Line::cell)
                .map(cell -> lines.stream()
                        .filter(Line::isWritten)
                        .filter(line -> line.isIn(cell.table())
                                && line.cell().row() == cell.row()
                                && line.cell().column() < cell.column())
                        .toList())
                .orElse(List.of());
    }

    /** The last line of the issuer's name, which may need several. */
    Optional<Line> issuerEnd() {
        return issuer().flatMap(first ->
                issuerBlock().stream().skip(issuerBlock().indexOf(first)).reduce((line, next) -> next));
    }

    /** Length of the rule right under a line, or drawn into it. */
    Optional<Integer> ruleUnder(Line line) {
        if (line.drawn() > 0) {
            return Optional.of(line.drawn());
        }
        var next = places.get(line) + 1;
        return lines.stream()
                .skip(next)
                .limit(1)
                .filter(under -> !under.isWritten() && (under.rule() >= 0 || under.drawn() > 0))
                .map(under -> under.drawn() > 0 ? under.drawn() : under.rule())
                .findFirst();
    }

    Optional<Line> type() {
        return type;
    }

    private Optional<Line> findType() {
        return head(line -> line.cell() == null && terms.kinds().contains(upper(line)));
    }

    Optional<Line> summary() {
        return summary;
    }

    Optional<Line> addressee() {
        return addressee;
    }

    /** Of a letter: what stands under its number. */
    Optional<Line> letterSummary() {
        return isLetter()
                ? head(line -> line.text().startsWith(terms.letterSummary()) && line.cell() != null)
                : Optional.empty();
    }

    /** Whether it is a letter: it has no name of its kind. */
    boolean isLetter() {
        return type().isEmpty();
    }

    Optional<Line> recipientsHead() {
        return recipientsHead;
    }

    List<Line> recipients() {
        return ofFoot(0).stream()
                .filter(line -> recipientsHead().filter(head -> head == line).isEmpty())
                .toList();
    }

    List<Line> signature() {
        return ofFoot(1);
    }

    private List<Line> ofFoot(int column) {
        return foot.map(table -> lines.stream()
                        .filter(line -> line.isWritten()
                                && line.isIn(table)
                                && line.cell().column() == column)
                        .toList())
                .orElse(List.of());
    }

    /** The table that places recipients and signature side by side: the last one without lines, after that of the head. */
    private Optional<Integer> findFoot() {
        var head =
                nation().or(this::motto).map(Line::cell).map(Line.Cell::table).orElse(-1);
        return recipientsHead
                .map(Line::cell)
                .map(Line.Cell::table)
                .or(() -> tables.stream()
                        .filter(table -> !table.drawn() && table.ordinal() > head)
                        .map(ReadTable::ordinal)
                        .reduce((first, second) -> second));
    }

    /** The body's lines outside tables, between addressee (or summary) and recipients. */
    List<Line> body() {
        return body;
    }

    private List<Line> findBody() {
        int from = addressee.or(this::summary).map(places::get).orElse(-1);
        int to = foot.map(table -> tables.get(table).before()).orElse(lines.size());
        return from < 0 || from > to
                ? List.of()
                : lines.subList(from + 1, to).stream()
                        .filter(line -> line.isWritten() && line.cell() == null && !isCaption(line))
                        .toList();
    }

    /** The body without its heads. */
    List<Line> paragraphs() {
        return body().stream().filter(line -> !isHead(line)).toList();
    }

    List<Line> sections() {
        return sections;
    }

    List<Line> points() {
        return points;
    }

    List<Line> annexes() {
        return lines.stream()
                .filter(line -> line.cell() == null
                        && upper(line).startsWith(terms.annex().toUpperCase(VIETNAMESE))
                        && line.text().length() < 20)
                .toList();
    }

    /** What stands right under the number of each annex. */
    List<Line> annexTitles() {
        return annexes().stream()
                .flatMap(annex -> lines.stream()
                        .skip(places.get(annex) + 1L)
                        .filter(Line::isWritten)
                        .limit(1))
                .filter(line -> line.cell() == null)
                .toList();
    }

    /** Tables with lines, which tell something. */
    List<ReadTable> drawnTables() {
        return tables.stream().filter(ReadTable::drawn).toList();
    }

    private static boolean isHead(Line line) {
        return line.isBold() || isPoint(line);
    }

    /** "a) …"; after y comes aa. */
    private static boolean isPoint(Line line) {
        return line.text().matches("\\p{Ll}{1,3}\\)\\s.*");
    }

    private static boolean isCaption(Line line) {
        return line.isCentred() && line.isAll(Looks::italic);
    }

    private Optional<Line> head(Predicate<Line> chosen) {
        return lines.stream()
                .limit(LINES_OF_HEAD)
                .filter(line -> line.isWritten() && line.text().length() <= LONGEST_IN_HEAD)
                .filter(chosen)
                .findFirst();
    }

    private static String upper(Line line) {
        return line.text().toUpperCase(VIETNAMESE);
    }
}
