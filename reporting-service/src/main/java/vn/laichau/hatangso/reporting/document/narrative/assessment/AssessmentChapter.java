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
        item(body, facts, "strengths", new Strengths(facts).sentences());
    }

    public static void shortcomings(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        item(body, facts, "shortcomings", new Shortcomings(facts).sentences());
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
        item(body, facts, "lessons", new Lessons(facts).sentences());
    }

    /** What is public has no tasks and obstacles: that there is nothing else, it cannot say. */
    private static void item(BodyBuilder body, ReportFacts facts, String item, List<Sentence> sentences) {
        if (!sentences.isEmpty() || !facts.isPublic()) {
            body.itemOf(item);
            told(body, sentences, item + ".none");
        }
    }

    private static void told(BodyBuilder body, List<Sentence> sentences, String none) {
        if (sentences.isEmpty()) {
            body.add(Sentence.of(none));
        }
        sentences.forEach(body::dash);
    }
}
