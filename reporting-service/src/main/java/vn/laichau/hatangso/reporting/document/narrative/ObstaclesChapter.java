package vn.laichau.hatangso.reporting.document.narrative;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.PhraseBook;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Quoted;
import vn.laichau.hatangso.reporting.source.ReportedObstacle;

/** What stands in the way, and why: as agencies and operators have reported, and as the plan said when it was issued. */
final class ObstaclesChapter {

    private static final String RESOLVED = "RESOLVED";
    private static final int MOST_NAMED = 5;

    private ObstaclesChapter() {}

    /** Who reads a report wants to know what still stands in the way; of the rest, that it was resolved. */
    static void reported(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        reported(body, facts, obstacle -> !RESOLVED.equals(obstacle.state()));
        var resolved = facts.reportedObstacles().stream()
                .filter(obstacle -> RESOLVED.equals(obstacle.item().state()))
                .toList();
        if (!resolved.isEmpty()) {
            var titles = resolved.stream()
                    .map(obstacle -> titled(facts, obstacle.item()))
                    .toList();
            body.add(resolved("obstacles.resolved", facts, titles, SourcedItem.at(resolved, "title"))
                    .count("count", resolved.size(), SourcedItem.at(resolved, "state")));
        }
    }

    private static Sentence resolved(String key, ReportFacts facts, List<String> titles, String... pointers) {
        return Sentence.titled(key)
                .then("obstacles.resolved")
                .with("obstacles", facts.named(titles, MOST_NAMED, "list.more-obstacles"), pointers);
    }

    private static String titled(ReportFacts facts, ReportedObstacle obstacle) {
        return facts.phrases()
                .get(
                        "causes.obstacle",
                        Quotations.withoutEnd(obstacle.title().in(facts.language())),
                        facts.organisation(obstacle.organisation(), facts.language()));
    }

    /** Those that no decision has resolved. */
    static void unresolved(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        reported(body, facts, obstacle -> !RESOLVED.equals(obstacle.state()));
    }

    /** Those in the unit of territory that is reported on, whoever reported them. */
    static void inTerritory(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        list(
                body,
                facts,
                obstacle -> obstacle.isIn(facts.subject(), facts.head().scope().geography()),
                Sentence.of("territory.obstacles.none"));
    }

    /** Those that the organisation has reported. */
    static void own(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("obstacles.reported.own");
        list(
                body,
                facts,
                obstacle -> facts.subject().equals(obstacle.organisation()),
                Sentence.of("obstacles.reported.own.none").with("organisation", facts.subjectName()));
    }

    /** The money that the organisation asked for. */
    static void ownBudget(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        body.itemOf("budget");
        MoneySection.tellOfOwn(body, facts);
    }

    /** In the words of who reported them. */
    private static void reported(BodyBuilder body, ReportFacts facts, Predicate<ReportedObstacle> chosen) {
        body.itemOf("obstacles.reported");
        list(body, facts, chosen, Sentence.of("obstacles.reported.none"));
    }

    /** In the words of the plan, of its time of issue: what a decision has resolved since is not quoted as if it still stood. */
    static void ofPlan(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var resolved = agency.resolvedObstacles();
        var open = facts.list(AgencyFacts::obstacles, "obstacles", each -> !resolved.contains(each.id()));
        var closed = facts.list(AgencyFacts::obstacles, "obstacles", each -> resolved.contains(each.id()));
        body.itemOf("obstacles.difficulties");
        if (open.isEmpty() && closed.isEmpty()) {
            body.add(Sentence.titled("obstacles.difficulties.none").then("obstacles.none"));
        }
        quoted(body, "obstacles.difficulties", open);
        if (!closed.isEmpty()) {
            var titles = closed.stream()
                    .map(each -> each.item().title().in(facts.language()))
                    .toList();
            body.add(resolved("obstacles.difficulties.resolved", facts, titles, SourcedItem.at(closed, "title"))
                    .count("count", closed.size(), SourcedItem.at(closed, "title")));
        }
    }

    static void causesOfPlan(BodyBuilder body, ReportFacts facts, AgencyFacts agency) {
        var causes = facts.list(AgencyFacts::causes, "causes");
        body.itemOf("obstacles.causes");
        if (causes.isEmpty()) {
            body.add(Sentence.titled("obstacles.causes.none").then("obstacles.none"));
        }
        quoted(body, "obstacles.causes", causes);
    }

    private static void quoted(BodyBuilder body, String title, List<SourcedItem<Quoted>> quoted) {
        for (int i = 0; i < quoted.size(); i++) {
            var each = quoted.get(i);
            body.dash(Sentence.titled(title + "." + (i + 1))
                    .then("quotation")
                    .with(
                            "quotation",
                            Quotations.ended(words(each.item(), body.phrases().language())),
                            each.at("quote")));
        }
    }

    private static String words(Quoted quoted, Language language) {
        return language == Language.EN && quoted.en() != null ? Quotations.translated(quoted.en()) : quoted.wording();
    }

    /** The title of an obstacle, and where it stands. */
    record Titled(String title, String pointer) {}

    /** Those of the ids that the snapshot has, of the plan and reported ones. */
    static List<Titled> titles(ReportFacts facts, List<String> ids) {
        var ofPlan = facts
                .list(AgencyFacts::obstacles, "obstacles", each -> each.id() != null && ids.contains(each.id()))
                .stream()
                .map(each -> new Titled(each.item().title().in(facts.language()), each.at("title")));
        var reported = facts.reportedObstacles().stream()
                .filter(each -> ids.contains(each.item().id()))
                .map(each -> new Titled(each.item().title().in(facts.language()), each.at("title")));
        return Stream.concat(ofPlan, reported).toList();
    }

    /** @param none what is said where there is none */
    private static void list(BodyBuilder body, ReportFacts facts, Predicate<ReportedObstacle> chosen, Sentence none) {
        var obstacles = facts.reportedObstacles().stream()
                .filter(obstacle -> chosen.test(obstacle.item()))
                .toList();
        if (obstacles.isEmpty()) {
            body.add(none);
        }
        obstacles.forEach(obstacle -> body.dash(sentence(facts, body.phrases(), obstacle)));
    }

    private static Sentence sentence(ReportFacts facts, PhraseBook phrases, SourcedItem<ReportedObstacle> sourced) {
        var obstacle = sourced.item();
        var sentence = Sentence.titled("obstacles.told." + obstacle.id())
                .then(obstacle.organisation().equals(facts.subject()) ? "obstacles.told.own" : "obstacles.told")
                .with("organisation", facts.organisation(obstacle.organisation(), facts.language()))
                .with("title", Quotations.withoutEnd(obstacle.title().in(facts.language())), sourced.at("title"));
        if (obstacle.reportedAt() != null) {
            sentence.then("obstacles.told.on")
                    .date("day", ReportFacts.day(obstacle.reportedAt()), sourced.at("reportedAt"));
        }
        sentence.then("obstacles.told.what")
                .with("description", Quotations.ended(obstacle.description()), sourced.at("description"));
        if (obstacle.cause() != null) {
            sentence.then("obstacles.told.why").with("cause", Quotations.ended(obstacle.cause()), sourced.at("cause"));
        }
        return sentence.then("obstacles.told.state")
                .with("state", phrases.word("obstacle", obstacle.state()), sourced.at("state"));
    }
}
