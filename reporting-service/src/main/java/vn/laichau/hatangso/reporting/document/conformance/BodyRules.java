package vn.laichau.hatangso.reporting.document.conformance;

import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.all;
import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.sized;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.model.Numerals;

/** The body: its letters, measures, heads and end; tables and annexes. */
final class BodyRules {

    static final List<Rule> ALL = List.of(
            Rule.lines("body-size", ParsedDocument::body, sized(13, 14)),
            Rule.lines("body-upright", ParsedDocument::paragraphs, all(run -> !run.italic())),
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

    private static boolean isNear(double measure, double wanted) {
        return Math.abs(measure - wanted) < NEAR;
    }

    private static Optional<List<String>> end(ParsedDocument document) {
        var body = document.body();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        var last = body.get(body.size() - 1);
        return Optional.of(last.text().endsWith("./.") ? List.of() : List.of(last.place()));
    }

    private static Optional<List<String>> sectionOrder(ParsedDocument document) {
        var sections = document.sections();
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, sections.size())
                        .filter(i -> !sections.get(i)
                                .text()
                                .toUpperCase(java.util.Locale.ROOT)
                                .startsWith(Numerals.roman(i + 1) + "."))
                        .mapToObj(i -> sections.get(i).place())
                        .toList());
    }

    private static Optional<List<String>> itemOrder(ParsedDocument document) {
        return order(
                document,
                document.body().stream().anyMatch(BodyRules::isItem),
                (paragraph, expected) ->
                        isItem(paragraph) ? Boolean.valueOf(paragraph.text().startsWith(expected + ". ")) : null,
                same(document.sections()));
    }

    private static Optional<List<String>> pointOrder(ParsedDocument document) {
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
    private static Optional<List<String>> order(
            ParsedDocument document, boolean any, Expected expected, Set<ParsedParagraph> higher) {
        if (!any) {
            return Optional.empty();
        }
        var broken = new java.util.ArrayList<String>();
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
                    broken.add(paragraph.place());
                }
            }
        }
        return Optional.of(broken);
    }

    private static Optional<List<String>> tableHeads(ParsedDocument document) {
        var drawn = document.drawnTables();
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(drawn.stream()
                        .filter(table -> !table.repeated())
                        .map(table -> "bảng " + (table.ordinal() + 1))
                        .toList());
    }

    /** In order; one that is alone needs no number. */
    private static Optional<List<String>> annexNumbers(ParsedDocument document) {
        var annexes = document.annexes();
        var annex = document.terms().annex();
        return annexes.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, annexes.size())
                        .filter(i -> !annexes.get(i).text().equals(annex + " " + Numerals.roman(i + 1))
                                && !(annexes.size() == 1
                                        && annexes.get(i).text().equals(annex)))
                        .mapToObj(i -> annexes.get(i).place())
                        .toList());
    }

    private static Optional<List<String>> annexPages(ParsedDocument document) {
        return document.annexes().isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(1, document.sheets().size())
                        .filter(i -> document.sheets().get(i).numberedFrom() != 1)
                        .mapToObj(i -> "phần " + (i + 1))
                        .toList());
    }
}
