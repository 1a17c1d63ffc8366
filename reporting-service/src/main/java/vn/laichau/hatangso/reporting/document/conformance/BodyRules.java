package vn.laichau.hatangso.reporting.document.conformance;

import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.sized;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.model.Numerals;

/** The body: its letters, measures, heads and end; tables and annexes. */
final class BodyRules {

    static final List<Rule> ALL = List.of(
            Rule.lines("body-size", ParsedDocument::body, sized(13, 14)),
            Rule.lines(
                    "body-upright",
                    ParsedDocument::paragraphs,
                    paragraph -> isGround(paragraph) || paragraph.isAll(run -> !run.italic())),
            Rule.about("hidden-text", BodyRules::hidden),
            Rule.about("figures-vietnamese", BodyRules::figures),
            Rule.about("table-size", BodyRules::tableSizes),
            Rule.about("annex-reference", BodyRules::annexReferences),
            Rule.lines(
                    "body-justified",
                    ParsedDocument::paragraphs,
                    paragraph -> paragraph.alignment().equals("both")),
            Rule.lines(
                    "body-first-line",
                    ParsedDocument::paragraphs,
                    paragraph -> isNear(paragraph.firstLine(), 10) || isNear(paragraph.firstLine(), 12.7)),
            Rule.lines("body-gap", ParsedDocument::paragraphs, paragraph -> paragraph.gap() >= 6),
            Rule.lines(
                    "body-spacing",
                    ParsedDocument::paragraphs,
                    paragraph -> paragraph.spacing() >= 1 && paragraph.spacing() <= 1.5),
            Rule.about("body-end", BodyRules::end),
            Rule.lines(
                    "section-capitals",
                    ParsedDocument::sections,
                    paragraph -> paragraph
                            .text()
                            .equals(paragraph.text().toUpperCase(java.util.Locale.forLanguageTag("vi")))),
            Rule.about("section-order", BodyRules::sectionOrder),
            Rule.about("item-order", BodyRules::itemOrder),
            Rule.about("point-order", BodyRules::pointOrder),
            Rule.about("table-head", BodyRules::tableHeads),
            Rule.about("annex-number-form", BodyRules::annexNumbers),
            Rule.lines("annex-number-weight", ParsedDocument::annexes, ParsedParagraph::isBold),
            Rule.lines("annex-number-size", ParsedDocument::annexes, sized(14, 14)),
            Rule.lines("annex-number-centred", ParsedDocument::annexes, ParsedParagraph::isCentred),
            Rule.lines("annex-title-capitals", ParsedDocument::annexTitles, ParsedParagraph::isInCapitals),
            Rule.lines("annex-title-weight", ParsedDocument::annexTitles, ParsedParagraph::isBold),
            Rule.lines("annex-title-size", ParsedDocument::annexTitles, sized(13, 14)),
            Rule.lines("annex-title-centred", ParsedDocument::annexTitles, ParsedParagraph::isCentred),
            Rule.about("annex-pages", BodyRules::annexPages));

    private static final double NEAR = 0.4;

    private BodyRules() {}

    /** Căn cứ ban hành văn bản is in italics. */
    private static final Pattern GROUND =
            Pattern.compile("(?:Căn cứ|Theo đề nghị|Xét đề nghị)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    /** Thousands parted by commas, a share with a point: as English writes them. */
    private static final Pattern ENGLISH_FIGURE = Pattern.compile(
            "(?<![\\d.,/])(?:\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d+\\.\\d{1,2}\\s?%)(?![\\d/])");

    private static final int SMALLEST_IN_TABLES = 11;

    private static boolean isGround(ParsedParagraph paragraph) {
        return GROUND.matcher(paragraph.text()).matches();
    }

    private static Optional<List<Found>> hidden(ParsedDocument document) {
        return broken(
                document.lines().stream().filter(ParsedParagraph::isWritten).toList(),
                paragraph -> paragraph.isAll(run -> !run.hidden()));
    }

    private static Optional<List<Found>> figures(ParsedDocument document) {
        return document.terms().areVietnamese()
                ? broken(
                        document.lines().stream()
                                .filter(ParsedParagraph::isWritten)
                                .toList(),
                        paragraph -> !ENGLISH_FIGURE.matcher(paragraph.text()).find())
                : Optional.empty();
    }

    private static Optional<List<Found>> tableSizes(ParsedDocument document) {
        return broken(
                document.inDrawnTables(), paragraph -> paragraph.isAll(run -> run.points() >= SMALLEST_IN_TABLES));
    }

    /** An annex belongs to this document and to no other one: where it cites a number, it is the document's own. */
    private static Optional<List<Found>> annexReferences(ParsedDocument document) {
        var own = document.number()
                .map(ParsedParagraph::text)
                .map(text -> text.replaceFirst("^[^:]*:", "").strip());
        return own.isEmpty()
                ? Optional.empty()
                : broken(
                        document.annexReferences(),
                        paragraph -> BlockTerms.compact(paragraph.text()).contains(BlockTerms.compact(own.get())));
    }

    private static Optional<List<Found>> broken(List<ParsedParagraph> lines, Predicate<ParsedParagraph> kept) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.stream()
                        .filter(kept.negate())
                        .map(ParsedParagraph::found)
                        .toList());
    }

    private static boolean isNear(double measure, double wanted) {
        return Math.abs(measure - wanted) < NEAR;
    }

    private static Optional<List<Found>> end(ParsedDocument document) {
        var body = document.body();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        var last = body.get(body.size() - 1);
        return Optional.of(last.text().endsWith("./.") ? List.of() : List.of(last.found()));
    }

    private static Optional<List<Found>> sectionOrder(ParsedDocument document) {
        var sections = document.sections();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, sections.size())
                        .filter(i -> !sections.get(i)
                                .text()
                                .toUpperCase(java.util.Locale.ROOT)
                                .startsWith(Numerals.roman(i + 1) + "."))
                        .mapToObj(i -> sections.get(i).found())
                        .toList());
    }

    private static Optional<List<Found>> itemOrder(ParsedDocument document) {
        return order(
                document,
                document.body().stream().anyMatch(BodyRules::isItem),
                (paragraph, expected) ->
                        isItem(paragraph) ? Boolean.valueOf(paragraph.text().startsWith(expected + ". ")) : null,
                same(document.sections()));
    }

    private static Optional<List<Found>> pointOrder(ParsedDocument document) {
        var heads = same(document.sections());
        document.body().stream().filter(BodyRules::isItem).forEach(heads::add);
        var points = same(document.points());
        return order(
                document,
                !points.isEmpty(),
                (paragraph, expected) -> points.contains(paragraph)
                        ? Boolean.valueOf(paragraph
                                .text()
                                .startsWith(Numerals.letter(
                                                expected, document.terms().language()) + ")"))
                        : null,
                heads);
    }

    /** To be asked for a line itself, which costs nothing. */
    private static Set<ParsedParagraph> same(List<ParsedParagraph> lines) {
        Set<ParsedParagraph> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(lines);
        return same;
    }

    private static boolean isItem(ParsedParagraph paragraph) {
        return paragraph.isBold() && paragraph.text().matches("\\d+\\. .*");
    }

    /** Says whether a line is the expected one of its kind; null for lines of other kinds. */
    private interface Expected {
        Boolean is(ParsedParagraph paragraph, int ordinal);
    }

    /** Counts from one again after each of the higher heads. */
    private static Optional<List<Found>> order(
            ParsedDocument document, boolean any, Expected expected, Set<ParsedParagraph> higher) {
        if (!any) {
            return Optional.empty();
        }
        var broken = new java.util.ArrayList<Found>();
        int ordinal = 1;
        for (var paragraph : document.body()) {
            if (higher.contains(paragraph)) {
                ordinal = 1;
                continue;
            }
            var kept = expected.is(paragraph, ordinal);
            if (kept != null) {
                ordinal++;
                if (!kept) {
                    broken.add(paragraph.found());
                }
            }
        }
        return Optional.of(broken);
    }

    private static Optional<List<Found>> tableHeads(ParsedDocument document) {
        var drawn = document.drawnTables();
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(drawn.stream()
                        .filter(table -> !table.repeated())
                        .map(table -> new Found("bảng " + (table.ordinal() + 1), table.rows() + " hàng"))
                        .toList());
    }

    /** In order; one that is alone needs no number. */
    private static Optional<List<Found>> annexNumbers(ParsedDocument document) {
        var annexes = document.annexes();
        var annex = document.terms().annex();
        return annexes.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, annexes.size())
                        .filter(i -> !annexes.get(i).text().equals(annex + " " + Numerals.roman(i + 1))
                                && !(annexes.size() == 1
                                        && annexes.get(i).text().equals(annex)))
                        .mapToObj(i -> annexes.get(i).found())
                        .toList());
    }

    private static Optional<List<Found>> annexPages(ParsedDocument document) {
        return document.annexes().isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(1, document.sheets().size())
                        .filter(i -> document.sheets().get(i).numberedFrom() != 1)
                        .mapToObj(i -> document.sheets().get(i).found(i))
                        .toList());
    }
}
