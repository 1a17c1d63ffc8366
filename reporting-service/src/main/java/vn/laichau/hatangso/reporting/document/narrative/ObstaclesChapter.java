package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Quoted;
import vn.laichau.hatangso.reporting.source.ReportedObstacle;

/** What stands in the way, and why: as agencies and operators have reported, and as the plan said when it was issued. */
final class ObstaclesChapter {

    private ObstaclesChapter() {}

    static void all(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        write(bodyBuilder, reportFacts, agency, obstacle -> true);
    }

    /** Those that no decision has resolved. */
    static void unresolved(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        write(bodyBuilder, reportFacts, agency, obstacle -> !"RESOLVED".equals(obstacle.state()));
    }

    /** Those in the unit of territory that is reported on, whoever reported them. */
    static void inTerritory(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        list(
                bodyBuilder,
                reportFacts,
                obstacle -> obstacle.isIn(
                        reportFacts.subject(), reportFacts.head().scope().geography()),
                Sentence.of("territory.obstacles.none"));
    }

    /** Those that the organisation has reported, and the money that it asked for. */
    static void own(BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency) {
        bodyBuilder.itemOf("obstacles.reported.own");
        list(
                bodyBuilder,
                reportFacts,
                obstacle -> reportFacts.subject().equals(obstacle.organisation()),
                Sentence.of("obstacles.reported.own.none").with("organisation", reportFacts.subjectName()));
        bodyBuilder.itemOf("budget");
        MoneySection.tellOfOwn(bodyBuilder, reportFacts);
    }

    /** In the words of who reported them, and of the plan. */
    private static void write(
            BodyBuilder bodyBuilder, ReportFacts reportFacts, AgencyFacts agency, Predicate<ReportedObstacle> chosen) {
        bodyBuilder.itemOf("obstacles.reported");
        list(bodyBuilder, reportFacts, chosen, Sentence.of("obstacles.reported.none"));
        quoted(
                bodyBuilder,
                "obstacles.difficulties",
                SourcedItem.all(agency.obstacles(), ReportFacts.AGENCY + "/obstacles"));
        quoted(bodyBuilder, "obstacles.causes", SourcedItem.all(agency.causes(), ReportFacts.AGENCY + "/causes"));
    }

    private static void quoted(BodyBuilder bodyBuilder, String title, List<SourcedItem<Quoted>> quoted) {
        bodyBuilder.item(bodyBuilder.phrases().get(title));
        if (quoted.isEmpty()) {
            bodyBuilder.add(Sentence.titled(title + ".none").then("obstacles.none"));
        }
        for (int i = 0; i < quoted.size(); i++) {
            var each = quoted.get(i);
            bodyBuilder.dash(Sentence.titled(title + "." + (i + 1))
                    .then("quotation")
                    .with(
                            "quotation",
                            Quotations.ended(
                                    words(each.item(), bodyBuilder.phrases().language())),
                            each.at("quote")));
        }
    }

    private static String words(Quoted quoted, Language language) {
        return language == Language.EN && quoted.en() != null ? Quotations.translated(quoted.en()) : quoted.wording();
    }

    /** The title of an obstacle, and where it stands. */
    record Titled(String title, String pointer) {}

    /** Those of the ids that the snapshot has, of the plan and reported ones. */
    static List<Titled> titles(ReportFacts reportFacts, List<String> ids) {
        var ofPlan = reportFacts.agency().stream()
                .flatMap(agency -> SourcedItem.some(
                        agency.obstacles(),
                        ReportFacts.AGENCY + "/obstacles",
                        each -> each.id() != null && ids.contains(each.id()))
                        .stream())
                .map(each -> new Titled(each.item().title().in(reportFacts.language()), each.at("title")));
        var reported = reportFacts.reportedObstacles().stream()
                .filter(each -> ids.contains(each.item().id()))
                .map(each -> new Titled(each.item().title().in(reportFacts.language()), each.at("title")));
        return Stream.concat(ofPlan, reported).toList();
    }

    /** @param none what is said where there is none */
    private static void list(
            BodyBuilder bodyBuilder, ReportFacts reportFacts, Predicate<ReportedObstacle> chosen, Sentence none) {
        var obstacles = reportFacts.reportedObstacles().stream()
                .filter(obstacle -> chosen.test(obstacle.item()))
                .toList();
        if (obstacles.isEmpty()) {
            bodyBuilder.add(none);
        }
        obstacles.forEach(obstacle -> bodyBuilder.dash(sentence(reportFacts, bodyBuilder.phrases(), obstacle)));
    }

    private static Sentence sentence(
            ReportFacts reportFacts, PhraseBook phraseBook, SourcedItem<ReportedObstacle> sourcedItem) {
        var obstacle = sourcedItem.item();
        var sentence = Sentence.titled("obstacles.told." + obstacle.id())
                .then(obstacle.organisation().equals(reportFacts.subject()) ? "obstacles.told.own" : "obstacles.told")
                .with("organisation", reportFacts.organisation(obstacle.organisation(), reportFacts.language()))
                .with(
                        "title",
                        Quotations.withoutEnd(obstacle.title().in(reportFacts.language())),
                        sourcedItem.at("title"));
        if (obstacle.reportedAt() != null) {
            sentence.then("obstacles.told.on")
                    .date("day", ReportFacts.day(obstacle.reportedAt()), sourcedItem.at("reportedAt"));
        }
        sentence.then("obstacles.told.what")
                .with("description", Quotations.ended(obstacle.description()), sourcedItem.at("description"));
        if (obstacle.cause() != null) {
            sentence.then("obstacles.told.why")
                    .with("cause", Quotations.ended(obstacle.cause()), sourcedItem.at("cause"));
        }
        return sentence.then("obstacles.told.state")
                .with("state", phraseBook.word("obstacle", obstacle.state()), sourcedItem.at("state"));
    }
}
