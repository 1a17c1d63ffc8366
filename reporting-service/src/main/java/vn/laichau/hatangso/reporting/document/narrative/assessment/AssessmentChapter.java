package vn.laichau.hatangso.reporting.document.narrative.assessment;

import java.util.List;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;

/** What was done well, what was not and why, and what follows from it: as far as the data say. */
public final class AssessmentChapter {

    private AssessmentChapter() {}

    public static void strengths(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("strengths");
        told(body, new Strengths(facts).sentences(), "strengths.none");
    }

    public static void shortcomings(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("shortcomings");
        told(body, new Shortcomings(facts).sentences(), "shortcomings.none");
    }

    public static void causes(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        if (facts.agency().isPresent()) {
            var causes = new Causes(facts);
            body.itemOf("causes");
            body.point(body.phrases().get("causes.objective"));
            told(body, causes.objective(), "causes.objective.none");
            body.point(body.phrases().get("causes.subjective"));
            told(body, causes.subjective(), "causes.subjective.none");
        }
    }

    public static void lessons(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("lessons");
        told(body, new Lessons(facts).sentences(), "lessons.none");
    }

    private static void told(BodyBuilder body, List<Sentence> sentences, String none) {
        if (sentences.isEmpty()) {
            body.add(Sentence.of(none));
        }
        sentences.forEach(body::dash);
    }
}
