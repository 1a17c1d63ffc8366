package vn.laichau.hatangso.reporting.document.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.conformance.RuleResult.Outcome;

/** Holds a finished DOCX against every rule. */
public final class Conformance {

    private static final int MOST_PLACES = 20;

    private static final List<Rule> RULES = Stream.of(PageRules.ALL, HeadRules.ALL, BodyRules.ALL, FootRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Conformance() {}

    /** A finding for each rule; empty for a file that is no DOCX. */
    public static Optional<List<RuleResult>> of(byte[] docx) {
        return DocxReader.read(docx)
                .map(document ->
                        RULES.stream().map(rule -> finding(rule, document)).toList());
    }

    private static RuleResult finding(Rule rule, ParsedDocument document) {
        var places = rule.check().apply(document);
        var outcome = places.map(broken -> broken.isEmpty() ? Outcome.PASS : Outcome.FAIL)
                .orElse(Outcome.NOT_APPLICABLE);
        var shown = places.orElse(List.of()).stream().limit(MOST_PLACES).toList();
        return new RuleResult(rule.code(), rule.clause(), rule.title(), outcome, shown);
    }
}
