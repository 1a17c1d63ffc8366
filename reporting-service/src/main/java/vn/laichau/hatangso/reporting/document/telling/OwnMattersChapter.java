package vn.laichau.hatangso.reporting.document.telling;

/** The obstacles that one organisation reported, and the money it asked for. */
final class OwnMattersChapter implements Chapter {

    @Override
    public void write(Body body, Facts facts) {
        body.section(body.phrases().get("matters"));
        facts.agency()
                .ifPresentOrElse(
                        agency -> {
                            body.item(body.phrases().get("obstacles.reported.own"));
                            ObstaclesChapter.list(
                                    body,
                                    facts,
                                    obstacle -> facts.subject().equals(obstacle.organisation()),
                                    Sentence.of("obstacles.reported.own.none")
                                            .with(
                                                    "organisation",
                                                    facts.organisation(facts.subject(), facts.language())));
                            body.item(body.phrases().get("budget"));
                            Money.tellOfOwn(body, facts);
                        },
                        () -> Chapter.missing(body, "matters", "agency"));
    }
}
