package vn.laichau.hatangso.reporting.document.telling;

/** The values of one unit of territory, and what operators reported of it. */
final class TerritoryChapter implements Chapter {

    @Override
    public void write(Body body, Facts facts) {
        body.section(body.phrases().get("territory"));
        if (facts.indicator().isEmpty()) {
            Chapter.missing(body, "territory", "indicator");
            return;
        }
        body.item(body.phrases().get("territory.values"));
        new UnitFigures(facts).tell(body);
        body.item(body.phrases().get("results.operators"));
        OperatorFigures.of(facts).summarise(body);
    }
}
