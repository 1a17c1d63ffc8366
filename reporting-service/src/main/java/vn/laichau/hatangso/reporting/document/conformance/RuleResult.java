package vn.laichau.hatangso.reporting.document.conformance;

import java.util.List;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What came of one rule.
 *
 * @param clause of Decree 30/2020/NĐ-CP, Appendix I
 * @param places where it is broken; "–" for what should be there and is not
 */
public record RuleResult(String rule, String clause, Text title, Outcome outcome, List<String> places) {

    /** Whether a rule is kept. */
    public enum Outcome {
        PASS,
        FAIL,
        /** The document has nothing that the rule speaks of, or is a translation of what the rule words in Vietnamese. */
        NOT_APPLICABLE
    }
}
