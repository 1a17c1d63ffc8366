package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;

/** What the operators mean to do next year, in their own words. */
final class PlansChapter {

    private PlansChapter() {}

    /** In the report of one operator its own alone. */
    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        var next = reportFacts.year() + 1;
        plans(
                bodyBuilder,
                reportFacts,
                agency.submissions().stream()
                        .filter(sent -> sent.year() == next && sent.isPlanOfOperator())
                        .filter(sent -> reportFacts.subject() == null
                                || reportFacts.subject().equals(sent.organisation()))
                        .toList());
    }

    private static void plans(BodyBuilder bodyBuilder, ReportFacts reportFacts, List<Submission> submissions) {
        var year = Integer.toString(reportFacts.year() + 1);
        if (submissions.isEmpty()) {
            bodyBuilder.add(
                    reportFacts.subject() == null
                            ? Sentence.of("plans.none").with("year", year)
                            : Sentence.of("plans.none.own")
                                    .with("year", year)
                                    .with("operator", reportFacts.subjectName()));
            return;
        }
        bodyBuilder.add(Sentence.of("plans.intro").with("year", year));
        submissions.forEach(sent -> {
            bodyBuilder.item(reportFacts.organisation(sent.organisation(), reportFacts.language()));
            if (sent.narrative() == null) {
                bodyBuilder.add(Sentence.about("plans.silent", sent.organisation()));
            } else {
                bodyBuilder.quote(sent.narrative());
            }
        });
    }
}
