package vn.laichau.hatangso.reporting.document.conformance;

import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.all;
import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.sized;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.TextStyle;
import vn.laichau.hatangso.reporting.document.glyph.TextWidth;

/** National name and motto, issuer, number, place and date, kind, summary, addressee. */
final class HeadRules {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final Pattern DATE = Pattern.compile(
            "[^,]+, ngày (?:(?:0[1-9]|[12]\\d|3[01])|…+) tháng" + " (?:(?:0[12]|[3-9]|1[0-2])|…+) năm \\d{4}");

    private static final Pattern SYMBOL = Pattern.compile("/([\\p{L}]+)[-–]");
    private static final Pattern ANY_DATE = Pattern.compile(
            "ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})|(?<![\\d/.])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    static final List<Rule> ALL = List.of(
            Rule.there("nation", ParsedDocument::nation),
            Rule.ofWords(
                    "nation-text",
                    ParsedDocument::nation,
                    paragraph -> paragraph.text().equals(NATION)),
            Rule.line("nation-size", ParsedDocument::nation, sized(12, 13)),
            Rule.line("nation-bold", ParsedDocument::nation, HeadRules::isUprightBold),
            Rule.ofWords(
                    "motto-text",
                    ParsedDocument::motto,
                    paragraph -> paragraph.text().equals(MOTTO)),
            Rule.line("motto-size", ParsedDocument::motto, sized(13, 14)),
            Rule.line("motto-bold", ParsedDocument::motto, HeadRules::isUprightBold),
            rule("motto-rule", ParsedDocument::motto, 0.85, 1.15),
            Rule.there("issuer", ParsedDocument::issuer),
            Rule.line("parent-capitals", ParsedDocument::parent, ParsedParagraph::isInCapitals),
            Rule.line("parent-weight", ParsedDocument::parent, all(run -> !run.bold() && !run.italic())),
            Rule.line("parent-size", ParsedDocument::parent, sized(12, 13)),
            Rule.line("issuer-capitals", ParsedDocument::issuer, ParsedParagraph::isInCapitals),
            Rule.line("issuer-weight", ParsedDocument::issuer, HeadRules::isUprightBold),
            Rule.line("issuer-size", ParsedDocument::issuer, sized(12, 13)),
            rule("issuer-rule", ParsedDocument::issuerEnd, 0.30, 0.55),
            Rule.there("number", ParsedDocument::number),
            Rule.about("number-form", HeadRules::numberForm),
            Rule.line(
                    "number-size",
                    ParsedDocument::number,
                    all(run -> run.points() == 13 && !run.italic() && !run.bold())),
            Rule.about("number-symbol", HeadRules::symbolOfKind),
            Rule.there("date", ParsedDocument::date),
            Rule.about("date-real", HeadRules::realDates),
            Rule.ofWords(
                    "date-form",
                    ParsedDocument::date,
                    paragraph -> DATE.matcher(paragraph.text()).matches()),
            Rule.line("date-italic", ParsedDocument::date, all(TextStyle::italic)),
            Rule.line("date-size", ParsedDocument::date, sized(13, 14)),
            Rule.line("type-weight", ParsedDocument::type, ParsedParagraph::isBold),
            Rule.line("type-size", ParsedDocument::type, sized(13, 14)),
            Rule.line("type-centred", ParsedDocument::type, ParsedParagraph::isCentred),
            Rule.line("summary-weight", ParsedDocument::summary, ParsedParagraph::isBold),
            Rule.line("summary-centred", ParsedDocument::summary, ParsedParagraph::isCentred),
            Rule.line("summary-size", ParsedDocument::summary, sized(13, 14)),
            rule("summary-rule", ParsedDocument::summary, 0.30, 0.55),
            Rule.about("letter-summary", HeadRules::letterSummary),
            Rule.line("letter-summary-size", ParsedDocument::letterSummary, sized(12, 13)),
            Rule.line(
                    "letter-summary-upright", ParsedDocument::letterSummary, all(run -> !run.bold() && !run.italic())),
            Rule.line("letter-summary-centred", ParsedDocument::letterSummary, ParsedParagraph::isCentred),
            Rule.about("addressee", HeadRules::addressee),
            Rule.line("addressee-size", ParsedDocument::addressee, sized(13, 14)));

    private HeadRules() {}

    private static Optional<List<Found>> numberForm(ParsedDocument document) {
        var form = document.terms().numberForm();
        return document.number()
                .map(paragraph ->
                        form.matcher(paragraph.text()).matches() ? List.<Found>of() : List.of(paragraph.found()));
    }

    /** Of the letters after the number; a letter begins with its issuer's, and not with those of a kind. */
    private static Optional<List<Found>> symbolOfKind(ParsedDocument document) {
        var number = document.number().filter(known -> document.terms().areVietnamese());
        var letters = number.map(ParsedParagraph::text)
                .map(SYMBOL::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        var kept = document.type()
                .map(kind -> BlockTerms.symbol(kind.text().toUpperCase(VIETNAMESE))
                        .map(letters.get()::equals)
                        .orElse(true))
                .orElseGet(() -> !BlockTerms.isSymbolOfKind(letters.get()));
        return Optional.of(kept ? List.of() : List.of(number.get().found()));
    }

    /** There is no 31 February, in whichever place of the document. */
    private static Optional<List<Found>> realDates(ParsedDocument document) {
        if (!document.terms().areVietnamese()) {
            return Optional.empty();
        }
        var broken = document.lines().stream()
                .filter(paragraph ->
                        ANY_DATE.matcher(paragraph.text()).results().anyMatch(date -> !isReal(date)))
                .map(ParsedParagraph::found)
                .toList();
        return Optional.of(broken);
    }

    private static boolean isReal(MatchResult date) {
        var from = date.group(1) == null ? 4 : 1;
        var day = Integer.parseInt(date.group(from));
        var month = Integer.parseInt(date.group(from + 1));
        var year = Integer.parseInt(date.group(from + 2));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static Optional<List<Found>> addressee(ParsedDocument document) {
        if (!document.isAddressed()) {
            return Optional.empty();
        }
        return Optional.of(document.addressee().isPresent() ? List.of() : List.of(Found.NOTHING));
    }

    /** A document that has no name of its kind says in its summary what it is about. */
    private static Optional<List<Found>> letterSummary(ParsedDocument document) {
        if (!document.isLetter()) {
            return Optional.empty();
        }
        return Optional.of(document.letterSummary().isPresent() ? List.of() : List.of(Found.NOTHING));
    }

    private static boolean isUprightBold(ParsedParagraph paragraph) {
        return paragraph.isAll(run -> run.bold() && !run.italic());
    }

    /** A rule under a line, as long as a share of its longest row of words; what is too long for its place becomes rows. */
    private static Rule rule(
            String code, Function<ParsedDocument, Optional<ParsedParagraph>> which, double least, double most) {
        return Rule.about(
                code,
                document -> which.apply(document)
                        .map(paragraph -> document.ruleUnder(paragraph)
                                .map(drawn -> share(paragraph, drawn))
                                .filter(share -> share >= least && share <= most)
                                .map(kept -> List.<Found>of())
                                .orElse(List.of(paragraph.found()))));
    }

    private static double share(ParsedParagraph paragraph, int rule) {
        var points =
                paragraph.runs().isEmpty() ? 14 : (int) paragraph.runs().get(0).points();
        var longest = paragraph
                .text()
                .lines()
                .mapToInt(row -> TextWidth.of(row, points))
                .max()
                .orElse(1);
        return (double) rule / (paragraph.room() > 0 ? Math.min(longest, paragraph.room()) : longest);
    }
}
