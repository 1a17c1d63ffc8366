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
        var unit = Facts.inSentence(facts.territory(facts.subject(), facts.language()), facts.language());
        var figures = new TerritoryFigures(facts, facts.subject());
        body.item(body.phrases().get("territory.values"));
        if (figures.isEmpty()) {
            body.tell(Sentence.of("territory.none").with("unit", unit));
        } else {
            body.tell(Sentence.of("territory.intro")
                    .with("unit", unit)
                    .with("day", facts.text().date(facts.content().scope().geography())));
            var behind = figures.behind();
            if (!behind.isEmpty()) {
                body.tell(Sentence.of("territory.behind")
                        .with(
                                "count",
                                facts.text().count(behind.size()),
                                behind.stream()
                                        .map(figure -> figure.at("period"))
                                        .toArray(String[]::new))
                        .with("year", Integer.toString(facts.year())));
            }
            body.table(figures.table());
        }
        body.item(body.phrases().get("results.operators"));
        OperatorFigures.of(facts).summarise(body);
    }
}
