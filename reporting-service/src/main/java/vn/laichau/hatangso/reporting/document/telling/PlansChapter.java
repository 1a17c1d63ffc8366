package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;
import java.util.function.Predicate;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;

/** What the operators mean to do next year, in their own words. */
final class PlansChapter implements Chapter {

    private final Predicate<Submission> chosen;

    private PlansChapter(Predicate<Submission> chosen) {
        this.chosen = chosen;
    }

    static PlansChapter ofAll() {
        return new PlansChapter(sent -> true);
    }

    static PlansChapter of(String organisation) {
        return new PlansChapter(sent -> organisation.equals(sent.organisation()));
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
                                        .filter(chosen)
                                        .toList()),
                        () -> Chapter.missing(body, "plans", "agency"));
    }

    private static void plans(Body body, Facts facts, List<Submission> submissions) {
        var year = Integer.toString(facts.year() + 1);
        if (submissions.isEmpty()) {
            body.tell(Sentence.of("plans.none").with("year", year));
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
