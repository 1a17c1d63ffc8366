package vn.laichau.hatangso.reporting.document.telling;

/** What one operator reported. */
final class OperatorChapter implements Chapter {

    @Override
    public void write(Body body, Facts facts) {
        body.section(body.phrases().get("operator"));
        if (facts.indicator().isEmpty()) {
            Chapter.missing(body, "operator", "indicator");
            return;
        }
        var figures = OperatorFigures.of(facts);
        if (figures.isEmpty()) {
            body.tell(Sentence.of("operators.none.own")
                    .with("operator", facts.organisation(facts.subject(), facts.language())));
            return;
        }
        figures.summarise(body);
    }
}
