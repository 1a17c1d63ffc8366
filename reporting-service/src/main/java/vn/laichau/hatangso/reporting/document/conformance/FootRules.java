package vn.laichau.hatangso.reporting.document.conformance;

import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.reporting.format.SignatureLines;

/** Signature and recipients. */
final class FootRules {

    static final List<Rule> ALL = List.of(
            Rule.there("signature", document -> document.signature().stream().findFirst()),
            Rule.lines("signature-capitals", FootRules::posts, Line::isInCapitals),
            Rule.lines("signature-weight", ReadDocument::signature, Line::isBold),
            Rule.lines("signature-size", ReadDocument::signature, line -> line.isSized(13, 14)),
            Rule.lines(
                    "signature-no-title",
                    ReadDocument::signature,
                    line -> !SignatureLines.hasAcademicTitle(line.text())),
            Rule.there("recipients", ReadDocument::recipientsHead),
            Rule.line(
                    "recipients-head-weight",
                    ReadDocument::recipientsHead,
                    line -> line.isAll(run -> run.bold() && run.italic())),
            Rule.line("recipients-head-size", ReadDocument::recipientsHead, line -> line.isSized(12, 12)),
            Rule.lines("recipients-size", ReadDocument::recipients, line -> line.isSized(11, 11)),
            Rule.about("recipients-first", document -> end(document, true)),
            Rule.about("recipients-last", document -> end(document, false)),
            Rule.about("recipients-ends", FootRules::semicolons));

    private FootRules() {}

    /** All but the last line, which is a name; a line that is alone is a post. */
    private static List<Line> posts(ReadDocument document) {
        var signature = document.signature();
        return signature.size() < 2 ? signature : signature.subList(0, signature.size() - 1);
    }

    private static Optional<List<String>> end(ReadDocument document, boolean first) {
        var list = document.recipients();
        if (list.isEmpty() || first && document.addressee().isEmpty()) {
            return Optional.empty();
        }
        var line = list.get(first ? 0 : list.size() - 1);
        var terms = document.terms();
        var kept = first
                ? line.text().equals(terms.firstRecipient())
                : terms.lastRecipient().matcher(line.text()).matches();
        return Optional.of(kept ? List.of() : List.of(line.place()));
    }

    private static Optional<List<String>> semicolons(ReadDocument document) {
        var list = document.recipients();
        return list.size() < 3
                ? Optional.empty()
                : Optional.of(list.subList(1, list.size() - 1).stream()
                        .filter(line -> !line.text().endsWith(";"))
                        .map(Line::place)
                        .toList());
    }
}
