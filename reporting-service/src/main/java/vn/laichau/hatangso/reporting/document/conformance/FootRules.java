package vn.laichau.hatangso.reporting.document.conformance;

import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.all;
import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.sized;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.format.SignatureLines;

/** Signature and recipients. */
final class FootRules {

    private static final Pattern FOR_HEAD = Pattern.compile("KT\\s*\\..*");
    private static final Pattern DEPUTY = Pattern.compile("(?:PHÓ|THỨ TRƯỞNG)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern POST = Pattern.compile(
            "(?:(?:KT|TM|TL|TUQ|Q)\\s*\\.|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|PHÓ |THỨ TRƯỞNG|BỘ TRƯỞNG|CHỦ TỊCH|TRƯỞNG |CHÁNH |CHI CỤC|CỤC TRƯỞNG|BÍ THƯ|VIỆN TRƯỞNG|HIỆU TRƯỞNG|DIRECTOR|DEPUTY|CHAIR|FOR ).*");

    static final List<Rule> ALL = List.of(
            Rule.there("signature", document -> document.signature().stream().findFirst()),
            Rule.lines("signature-capitals", FootRules::posts, ParsedParagraph::isInCapitals),
            Rule.lines("signature-weight", ParsedDocument::signature, ParsedParagraph::isBold),
            Rule.lines("signature-size", ParsedDocument::signature, sized(13, 14)),
            Rule.lines(
                    "signature-no-title",
                    ParsedDocument::signature,
                    paragraph -> !SignatureLines.hasAcademicTitle(paragraph.text())),
            Rule.about("signature-name", FootRules::signer),
            Rule.about("signature-name-form", FootRules::signersName),
            Rule.about("signature-deputy", FootRules::deputy),
            Rule.there("recipients", ParsedDocument::recipientsHead),
            Rule.line("recipients-head-weight", ParsedDocument::recipientsHead, all(run -> run.bold() && run.italic())),
            Rule.line("recipients-head-size", ParsedDocument::recipientsHead, sized(12, 12)),
            Rule.lines("recipients-size", ParsedDocument::recipients, sized(11, 11)),
            Rule.about("recipients-first", document -> end(document, true)),
            Rule.about("recipients-last", document -> end(document, false)),
            Rule.about("recipients-ends", FootRules::semicolons));

    private FootRules() {}

    /** All but the last line, which is a name; a line that is alone is a post. */
    private static List<ParsedParagraph> posts(ParsedDocument document) {
        var signature = document.signature();
        return signature.size() < 2 ? signature : signature.subList(0, signature.size() - 1);
    }

    /** A document that has its number was signed. */
    private static Optional<List<Found>> signer(ParsedDocument document) {
        var signature = document.signature();
        if (signature.isEmpty() || !document.isNumbered()) {
            return Optional.empty();
        }
        return Optional.of(names(document).isEmpty() ? List.of(last(signature).found()) : List.of());
    }

    private static Optional<List<Found>> signersName(ParsedDocument document) {
        var signature = document.signature();
        if (signature.size() < 2 || isPost(last(signature))) {
            return Optional.empty();
        }
        var name = last(signature);
        return Optional.of(name.isInCapitals() ? List.of(name.found()) : List.of());
    }

    /** Who signs for the head is a deputy, and says so in the line below. */
    private static Optional<List<Found>> deputy(ParsedDocument document) {
        var signature = document.signature();
        var on = IntStream.range(0, signature.size())
                .filter(i -> FOR_HEAD.matcher(signature.get(i).text()).matches())
                .boxed()
                .toList();
        return on.isEmpty() || !document.terms().areVietnamese()
                ? Optional.empty()
                : Optional.of(on.stream()
                        .filter(i -> i + 1 >= signature.size()
                                || !DEPUTY.matcher(signature.get(i + 1).text()).matches())
                        .map(i -> signature.get(i).found())
                        .toList());
    }

    private static List<ParsedParagraph> names(ParsedDocument document) {
        return document.signature().stream()
                .skip(1)
                .filter(line -> !isPost(line))
                .toList();
    }

    /** By its words: a name has none of them. */
    private static boolean isPost(ParsedParagraph line) {
        return POST.matcher(line.text()).matches();
    }

    private static ParsedParagraph last(List<ParsedParagraph> lines) {
        return lines.get(lines.size() - 1);
    }

    private static Optional<List<Found>> end(ParsedDocument document, boolean first) {
        var list = document.recipients();
        if (list.isEmpty() || first && document.addressee().isEmpty()) {
            return Optional.empty();
        }
        var paragraph = list.get(first ? 0 : list.size() - 1);
        var blockTerms = document.terms();
        var kept = first
                ? paragraph.text().equals(blockTerms.firstRecipient())
                : blockTerms.lastRecipient().matcher(paragraph.text()).matches();
        return Optional.of(kept ? List.of() : List.of(paragraph.found()));
    }

    private static Optional<List<Found>> semicolons(ParsedDocument document) {
        var list = document.recipients();
        return list.size() < 3
                ? Optional.empty()
                : Optional.of(list.subList(1, list.size() - 1).stream()
                        .filter(paragraph -> !paragraph.text().endsWith(";"))
                        .map(ParsedParagraph::found)
                        .toList());
    }
}
