package vn.laichau.hatangso.reporting.document.conformance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.document.conformance.Conformance.RuleResult.Outcome;

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
        return new RuleResult(
                rule.code(),
                rule.clause(),
                rule.title(),
                outcome,
                shown.stream().map(Found::place).toList(),
                shown.stream().map(Found::what).toList());
    }

    /**
     * What came of one rule.
     *
     * @param clause of Decree 30/2020/NĐ-CP, Appendix I
     * @param title what is expected
     * @param places where it is broken; "–" for what should be there and is not
     * @param found what stands at each of the places and how it looks, in their order; empty for what is not there
     */
    public record RuleResult(
            String rule, String clause, Text title, Outcome outcome, List<String> places, List<String> found) {

        /** Whether a rule is kept. */
        public enum Outcome {
            PASS,
            FAIL,
            /** The document has nothing that the rule speaks of, or is a translation of what the rule words in Vietnamese. */
            NOT_APPLICABLE
        }
    }
}
