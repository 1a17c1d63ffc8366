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
        OperatorFigures.of(facts).summarise(body);
    }
}
