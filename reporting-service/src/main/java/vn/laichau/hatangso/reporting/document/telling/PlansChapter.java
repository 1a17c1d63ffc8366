package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;

/** What the operators mean to do next year, in their own words. */
final class PlansChapter implements Chapter {

    private final String organisation;

    private PlansChapter(String organisation) {
        this.organisation = organisation;
    }

    static PlansChapter ofAll() {
        return new PlansChapter(null);
    }

    /** The plan of one alone. */
    static PlansChapter of(String organisation) {
        return new PlansChapter(organisation);
    }

    @Override
    public void write(Body body, Facts facts) {
        var next = facts.year() + 1;
        body.section(body.phrases().get("plans", Integer.toString(next)));
        facts.agency()
                .ifPresentOrElse(
                        agency -> plans(
                                body,
                                facts,
                                agency.submissions().stream()
                                        .filter(sent -> sent.year() == next && sent.isPlanOfOperator())
                                        .filter(sent ->
                                                organisation == null || organisation.equals(sent.organisation()))
                                        .toList()),
                        () -> Chapter.missing(body, "plans", "agency"));
    }

    private void plans(Body body, Facts facts, List<Submission> submissions) {
        var year = Integer.toString(facts.year() + 1);
        if (submissions.isEmpty()) {
            body.tell(
                    organisation == null
                            ? Sentence.of("plans.none").with("year", year)
                            : Sentence.of("plans.none.own")
                                    .with("year", year)
                                    .with("operator", facts.organisation(organisation, facts.language())));
            return;
        }
        body.tell(Sentence.of("plans.intro").with("year", year));
        submissions.forEach(sent -> {
            body.item(facts.organisation(sent.organisation(), facts.language()));
            if (sent.narrative() == null) {
                body.tell(Sentence.about("plans.silent", sent.organisation()));
            } else {
                body.quote(sent.narrative());
            }
        });
    }
}
