package vn.laichau.hatangso.reporting.document.telling;

/** What stands in the way in one unit of territory, whoever reported it. */
final class TerritoryObstaclesChapter implements Chapter {

    @Override
    public void write(Body body, Facts facts) {
        body.section(body.phrases().get("territory.obstacles"));
        if (facts.agency().isEmpty()) {
            Chapter.missing(body, "territory.obstacles", "agency");
            return;
        }
        ObstaclesChapter.list(
                body,
                facts,
                obstacle ->
                        obstacle.isIn(facts.subject(), facts.content().scope().geography()),
                Sentence.of("territory.obstacles.none"));
    }
}
