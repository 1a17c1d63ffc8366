package vn.laichau.hatangso.reporting.document.conformance;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.paper.Numerals;

/** The body: its letters, measures, heads and end; tables and annexes. */
final class BodyRules {

    static final List<Rule> ALL = List.of(
            Rule.lines("body-size", ReadDocument::body, line -> line.isSized(13, 14)),
            Rule.lines("body-upright", ReadDocument::paragraphs, line -> line.isAll(run -> !run.italic())),
            Rule.lines(
                    "body-justified",
                    ReadDocument::paragraphs,
                    line -> line.alignment().equals("both")),
            Rule.lines(
                    "body-first-line",
                    ReadDocument::paragraphs,
                    line -> isNear(line.firstLine(), 10) || isNear(line.firstLine(), 12.7)),
            Rule.lines("body-gap", ReadDocument::paragraphs, line -> line.gap() >= 6),
            Rule.lines("body-spacing", ReadDocument::paragraphs, line -> line.spacing() >= 1 && line.spacing() <= 1.5),
            Rule.about("body-end", BodyRules::end),
            Rule.lines(
                    "section-capitals",
                    ReadDocument::sections,
                    line -> line.text().equals(line.text().toUpperCase(java.util.Locale.forLanguageTag("vi")))),
            Rule.about("section-order", BodyRules::sectionOrder),
            Rule.about("item-order", BodyRules::itemOrder),
            Rule.about("point-order", BodyRules::pointOrder),
            Rule.about("table-head", BodyRules::tableHeads),
            Rule.about("annex-number-form", BodyRules::annexNumbers),
            Rule.lines("annex-number-weight", ReadDocument::annexes, Line::isBold),
            Rule.lines("annex-number-size", ReadDocument::annexes, line -> line.isSized(14, 14)),
            Rule.lines("annex-number-centred", ReadDocument::annexes, Line::isCentred),
            Rule.lines("annex-title-capitals", ReadDocument::annexTitles, Line::isInCapitals),
            Rule.lines("annex-title-weight", ReadDocument::annexTitles, Line::isBold),
            Rule.lines("annex-title-size", ReadDocument::annexTitles, line -> line.isSized(13, 14)),
            Rule.lines("annex-title-centred", ReadDocument::annexTitles, Line::isCentred),
            Rule.about("annex-pages", BodyRules::annexPages));

    private static final double NEAR = 0.4;

    private BodyRules() {}

    private static boolean isNear(double measure, double wanted) {
        return Math.abs(measure - wanted) < NEAR;
    }

    private static Optional<List<String>> end(ReadDocument document) {
        var body = document.body();
        if (body.isEmpty()) {
            return Optional.empty();
        }
        var last = body.get(body.size() - 1);
        return Optional.of(last.text().endsWith("./.") ? List.of() : List.of(last.place()));
    }

    private static Optional<List<String>> sectionOrder(ReadDocument document) {
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

    private static Optional<List<String>> itemOrder(ReadDocument document) {
        return order(
                document,
                document.body().stream().anyMatch(BodyRules::isItem),
                (line, expected) -> isItem(line) ? Boolean.valueOf(line.text().startsWith(expected + ". ")) : null,
                same(document.sections()));
    }

    private static Optional<List<String>> pointOrder(ReadDocument document) {
        var heads = same(document.sections());
        document.body().stream().filter(BodyRules::isItem).forEach(heads::add);
        var points = same(document.points());
        return order(
                document,
                !points.isEmpty(),
                (line, expected) -> points.contains(line)
                        ? Boolean.valueOf(line.text()
                                .startsWith(Numerals.letter(
                                                expected, document.terms().language()) + ")"))
                        : null,
                heads);
    }

    /** To be asked for a line itself, which costs nothing. */
    private static Set<Line> same(List<Line> lines) {
        Set<Line> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(lines);
        return same;
    }

    private static boolean isItem(Line line) {
        return line.isBold() && line.text().matches("\\d+\\. .*");
    }

    /** Says whether a line is the expected one of its kind; null for lines of other kinds. */
    private interface Expected {
        Boolean is(Line line, int ordinal);
    }

    /** Counts from one again after each of the higher heads. */
    private static Optional<List<String>> order(
            ReadDocument document, boolean any, Expected expected, Set<Line> higher) {
        if (!any) {
            return Optional.empty();
        }
        var broken = new java.util.ArrayList<String>();
        int ordinal = 1;
        for (var line : document.body()) {
            if (higher.contains(line)) {
                ordinal = 1;
                continue;
            }
            var kept = expected.is(line, ordinal);
            if (kept != null) {
                ordinal++;
                if (!kept) {
                    broken.add(line.place());
                }
            }
        }
        return Optional.of(broken);
    }

    private static Optional<List<String>> tableHeads(ReadDocument document) {
        var drawn = document.drawnTables();
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(drawn.stream()
                        .filter(table -> !table.repeated())
                        .map(table -> "bảng " + (table.ordinal() + 1))
                        .toList());
    }

    /** In order; one that is alone needs no number. */
    private static Optional<List<String>> annexNumbers(ReadDocument document) {
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

    private static Optional<List<String>> annexPages(ReadDocument document) {
        return document.annexes().isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(1, document.sheets().size())
                        .filter(i -> document.sheets().get(i).numberedFrom() != 1)
                        .mapToObj(i -> "phần " + (i + 1))
                        .toList());
    }
}
