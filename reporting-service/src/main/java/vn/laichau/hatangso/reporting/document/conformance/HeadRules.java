package vn.laichau.hatangso.reporting.document.conformance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.laichau.hatangso.reporting.document.paper.TextWidth;

/** National name and motto, issuer, number, place and date, kind, summary, addressee. */
final class HeadRules {

    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final Pattern DATE = Pattern.compile(
            "[^,]+, ngày (?:(?:0[1-9]|[12]\\d|3[01])|…+) tháng" + " (?:(?:0[12]|[3-9]|1[0-2])|…+) năm \\d{4}");

    static final List<Rule> ALL = List.of(
            Rule.there("nation", ReadDocument::nation),
            Rule.ofWords(
                    "nation-text", ReadDocument::nation, line -> line.text().equals(NATION)),
            Rule.line("nation-size", ReadDocument::nation, line -> line.isSized(12, 13)),
            Rule.line("nation-bold", ReadDocument::nation, HeadRules::isUprightBold),
            Rule.ofWords("motto-text", ReadDocument::motto, line -> line.text().equals(MOTTO)),
            Rule.line("motto-size", ReadDocument::motto, line -> line.isSized(13, 14)),
            Rule.line("motto-bold", ReadDocument::motto, HeadRules::isUprightBold),
            rule("motto-rule", ReadDocument::motto, 0.85, 1.15),
            Rule.there("issuer", ReadDocument::issuer),
            Rule.line("parent-capitals", ReadDocument::parent, Line::isInCapitals),
            Rule.line("parent-weight", ReadDocument::parent, line -> line.isAll(run -> !run.bold() && !run.italic())),
            Rule.line("parent-size", ReadDocument::parent, line -> line.isSized(12, 13)),
            Rule.line("issuer-capitals", ReadDocument::issuer, Line::isInCapitals),
            Rule.line("issuer-weight", ReadDocument::issuer, HeadRules::isUprightBold),
            Rule.line("issuer-size", ReadDocument::issuer, line -> line.isSized(12, 13)),
            rule("issuer-rule", ReadDocument::issuerEnd, 0.30, 0.55),
            Rule.there("number", ReadDocument::number),
            Rule.about("number-form", HeadRules::numberForm),
            Rule.line(
                    "number-size",
                    ReadDocument::number,
                    line -> line.isAll(run -> run.points() == 13 && !run.italic() && !run.bold())),
            Rule.there("date", ReadDocument::date),
            Rule.ofWords(
                    "date-form",
                    ReadDocument::date,
                    line -> DATE.matcher(line.text()).matches()),
            Rule.line("date-italic", ReadDocument::date, line -> line.isAll(Looks::italic)),
            Rule.line("date-size", ReadDocument::date, line -> line.isSized(13, 14)),
            Rule.line("type-weight", ReadDocument::type, Line::isBold),
            Rule.line("type-size", ReadDocument::type, line -> line.isSized(13, 14)),
            Rule.line("type-centred", ReadDocument::type, Line::isCentred),
            Rule.line("summary-weight", ReadDocument::summary, Line::isBold),
            Rule.line("summary-centred", ReadDocument::summary, Line::isCentred),
            Rule.line("summary-size", ReadDocument::summary, line -> line.isSized(13, 14)),
            rule("summary-rule", ReadDocument::summary, 0.30, 0.55),
            Rule.about("letter-summary", HeadRules::letterSummary),
            Rule.line("letter-summary-size", ReadDocument::letterSummary, line -> line.isSized(12, 13)),
            Rule.line(
                    "letter-summary-upright",
                    ReadDocument::letterSummary,
                    line -> line.isAll(run -> !run.bold() && !run.italic())),
            Rule.line("letter-summary-centred", ReadDocument::letterSummary, Line::isCentred),
            Rule.about("addressee", HeadRules::addressee),
            Rule.line("addressee-size", ReadDocument::addressee, line -> line.isSized(13, 14)));

    private HeadRules() {}

    private static Optional<List<String>> numberForm(ReadDocument document) {
        var form = document.terms().numberForm();
        return document.number()
                .map(line -> form.matcher(line.text()).matches() ? List.<String>of() : List.of(line.place()));
    }

    private static Optional<List<String>> addressee(ReadDocument document) {
        if (!document.isAddressed()) {
            return Optional.empty();
        }
        return Optional.of(document.addressee().isPresent() ? List.of() : List.of("–"));
    }

    /** A document that has no name of its kind says in its summary what it is about. */
    private static Optional<List<String>> letterSummary(ReadDocument document) {
        if (!document.isLetter()) {
            return Optional.empty();
        }
        return Optional.of(document.letterSummary().isPresent() ? List.of() : List.of("–"));
    }

    private static boolean isUprightBold(Line line) {
        return line.isAll(run -> run.bold() && !run.italic());
    }

    /** A rule under a line, as long as a share of its longest row of words; what is too long for its place becomes rows. */
    private static Rule rule(String code, Function<ReadDocument, Optional<Line>> which, double least, double most) {
        return Rule.about(
                code,
                document -> which.apply(document)
                        .map(line -> document.ruleUnder(line)
                                .map(drawn -> share(line, drawn))
                                .filter(share -> share >= least && share <= most)
                                .map(kept -> List.<String>of())
                                .orElse(List.of(line.place()))));
    }

    private static double share(Line line, int rule) {
        var points = line.runs().isEmpty() ? 14 : (int) line.runs().get(0).points();
        var longest = line.text()
                .lines()
                .mapToInt(row -> TextWidth.of(row, points))
                .max()
                .orElse(1);
        return (double) rule / (line.room() > 0 ? Math.min(longest, line.room()) : longest);
    }
}
