package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;

/** What the operators mean to do next year, in their own words. */
final class PlansChapter {

    private PlansChapter() {}

    /** Among other things that are to be done next year. */
    static void ofOperators(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("plans.operators");
        write(body, facts, agency);
    }

    /** In the report of one operator its own alone. */
    static void write(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var next = facts.year() + 1;
        plans(
                body,
                facts,
                agency.submissions().stream()
                        .filter(sent -> sent.year() == next && sent.isPlanOfOperator())
                        .filter(sent ->
                                facts.subject() == null || facts.subject().equals(sent.organisation()))
                        .toList());
    }

    private static void plans(BodyBuilder body, ReportFacts facts, List<Submission> submissions) {
        var year = Integer.toString(facts.year() + 1);
        if (submissions.isEmpty()) {
            body.add(
                    facts.subject() == null
                            ? Sentence.of("plans.none").with("year", year)
                            : Sentence.of("plans.none.own").with("year", year).with("operator", facts.subjectName()));
            return;
        }
        body.add(Sentence.of("plans.intro")
                .with("year", year)
                .count("count", submissions.size(), ReportFacts.AGENCY + "/submissions"));
        submissions.forEach(sent -> {
            var operator = facts.organisation(sent.organisation(), facts.language());
            if (facts.subject() == null) {
                body.point(operator);
            } else {
                body.item(operator);
            }
            if (sent.narrative() == null) {
                body.add(Sentence.about("plans.silent", sent.organisation()));
            } else {
                body.quote(sent.narrative());
            }
        });
    }
}
