package vn.laichau.hatangso.reporting.document.conformance;

import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.all;
import static vn.laichau.hatangso.reporting.document.conformance.ParsedParagraph.sized;

import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.reporting.format.SignatureLines;

/** Signature and recipients. */
final class FootRules {

    static final List<Rule> ALL = List.of(
            Rule.there("signature", document -> document.signature().stream().findFirst()),
            Rule.lines("signature-capitals", FootRules::posts, ParsedParagraph::isInCapitals),
            Rule.lines("signature-weight", ParsedDocument::signature, ParsedParagraph::isBold),
            Rule.lines("signature-size", ParsedDocument::signature, sized(13, 14)),
            Rule.lines(
                    "signature-no-title",
                    ParsedDocument::signature,
                    paragraph -> !SignatureLines.hasAcademicTitle(paragraph.text())),
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

    private static Optional<List<String>> end(ParsedDocument document, boolean first) {
        var list = document.recipients();
        if (list.isEmpty() || first && document.addressee().isEmpty()) {
            return Optional.empty();
        }
        var paragraph = list.get(first ? 0 : list.size() - 1);
        var blockTerms = document.terms();
        var kept = first
                ? paragraph.text().equals(blockTerms.firstRecipient())
                : blockTerms.lastRecipient().matcher(paragraph.text()).matches();
        return Optional.of(kept ? List.of() : List.of(paragraph.place()));
    }

    private static Optional<List<String>> semicolons(ParsedDocument document) {
        var list = document.recipients();
        return list.size() < 3
                ? Optional.empty()
                : Optional.of(list.subList(1, list.size() - 1).stream()
                        .filter(paragraph -> !paragraph.text().endsWith(";"))
                        .map(ParsedParagraph::place)
                        .toList());
    }
}
