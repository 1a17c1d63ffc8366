package vn.laichau.hatangso.reporting.document.conformance;

import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.all;
import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.sized;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.conformance.ParsedDocument.PageSection;

/** Paper, margins, page numbers, letters. */
final class PageRules {

    private static final double SHORT_SIDE = 210;
    private static final double LONG_SIDE = 297;
    private static final double ROUNDING = 0.6;

    static final List<Rule> ALL = List.of(
            sheets("page-size", PageRules::isA4),
            sheets("margin-top", s -> between(s.top(), 20, 25)),
            sheets("margin-bottom", s -> between(s.bottom(), 20, 25)),
            sheets("margin-left", s -> between(s.left(), 30, 35)),
            sheets("margin-right", s -> between(s.right(), 15, 20)),
            Rule.lines("font", PageRules::written, all(run -> "Times New Roman".equals(run.font()))),
            Rule.lines(
                    "colour",
                    PageRules::written,
                    all(run -> "000000".equals(run.colour()) || "auto".equals(run.colour()))),
            Rule.lines(
                    "unicode-nfc",
                    PageRules::written,
                    paragraph -> Normalizer.isNormalized(paragraph.text(), Normalizer.Form.NFC)),
            Rule.there(
                    "page-number", document -> document.pageNumbers().stream().findFirst()),
            Rule.lines("page-number-centred", ParsedDocument::pageNumbers, ParsedParagraph::isCentred),
            Rule.lines("page-number-size", ParsedDocument::pageNumbers, sized(13, 14)),
            sheets("page-number-not-first", PageSection::skipsFirst));

    private PageRules() {}

    private static Rule sheets(String code, Predicate<PageSection> kept) {
        return Rule.about(code, document -> {
            var sheets = document.sheets();
            var broken = IntStream.range(0, sheets.size())
                    .filter(i -> !kept.test(sheets.get(i)))
                    .mapToObj(i -> sheets.get(i).found(i))
                    .toList();
            return Optional.of(sheets.isEmpty() ? List.of(Found.NOTHING) : broken);
        });
    }

    private static boolean isA4(PageSection pages) {
        var shorter = Math.min(pages.width(), pages.height());
        var longer = Math.max(pages.width(), pages.height());
        return Math.abs(shorter - SHORT_SIDE) < ROUNDING && Math.abs(longer - LONG_SIDE) < ROUNDING;
    }

    static boolean between(double measure, double least, double most) {
        return measure > least - ROUNDING && measure < most + ROUNDING;
    }

    private static List<ParsedParagraph> written(ParsedDocument document) {
        return Stream.concat(document.lines().stream(), document.headers().stream())
                .filter(ParsedParagraph::isWritten)
                .toList();
    }
}
