package vn.laichau.hatangso.reporting.document.narrative.results;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.facts.SourcedItem;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Quotations;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.format.CodeLabels;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Finding;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** What was reached: all targets together, each target, its course over the years, villages, the operators' figures, doubtful figures of the plan. */
public final class ResultsChapter {

    private ResultsChapter() {}

    public static void charts(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        new ResultCharts(facts).ofTargets().forEach(body::chart);
    }

    public static void each(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("results.each");
        if (TargetSentence.areMostBefore(facts)) {
            body.add(Sentence.of("results.each.before").with("year", Integer.toString(facts.year())));
        }
        if (facts.targets().stream().anyMatch(target -> TargetSentence.namesPlaces(target.item()))) {
            body.add(Sentence.of("results.each.places"));
        }
        facts.targets().stream()
                .collect(groupingBy(target -> target.item().indicator().theme(), LinkedHashMap::new, toList()))
                .forEach((theme, items) -> each(body, facts, theme, items));
    }

    public static void course(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("results.course");
        new YearlyValues(facts).tell(body);
    }

    public static void territories(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("results.territories");
        new TerritoryFigures(facts).summarise(body);
    }

    public static void coverage(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("results.coverage");
        new CoverageFigures(facts).summarise(body);
    }

    public static void operators(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("results.operators");
        OperatorFigures.of(facts).summarise(body);
    }

    public static void together(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        body.itemOf("results.together");
        body.add(Sentence.of("results.all")
                .count("all", indicator.progress().items().size(), ReportFacts.TARGETS));
        indicator.progress().counts().forEach((milestone, counts) -> atMilestone(body, facts, milestone, counts));
        notYet(body, facts, indicator);
        overridden(body, facts, indicator);
    }

    /** What is due by different milestones is never one number: of the later ones much may still come. */
    private static void atMilestone(
            BodyBuilder body, ReportFacts facts, String milestone, Map<String, Integer> counts) {
        var place = ReportFacts.INDICATOR + "/progress/counts/" + milestone + "/";
        var occurring = CodeLabels.VERDICT_ORDER.stream()
                .filter(verdict -> counts.getOrDefault(verdict, 0) > 0)
                .toList();
        body.add(Sentence.about("results.milestone", milestone)
                .with("milestone", milestone)
                .count(
                        "count",
                        occurring.stream().mapToInt(counts::get).sum(),
                        occurring.stream().map(place::concat).toArray(String[]::new))
                .with(
                        "verdicts",
                        occurring.stream()
                                .map(verdict -> facts.text().count(counts.get(verdict)) + " "
                                        + facts.text().verdict(verdict))
                                .collect(joining("; ")),
                        occurring.stream().map(place::concat).toArray(String[]::new)));
    }

    /** A report is called after its year even where the figures of that year are not there yet. */
    private static void notYet(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        var year = Integer.toString(facts.year());
        var without = new LinkedHashMap<String, SourcedItem<Item>>();
        facts.targets().stream()
                .filter(item -> isNotOf(year, item.item()))
                .forEach(item -> without.putIfAbsent(item.item().indicator().code(), item));
        if (!without.isEmpty()) {
            body.add(Sentence.of("results.not-yet")
                    .count(
                            "count",
                            without.size(),
                            without.values().stream()
                                    .map(item -> item.at(item.item().latest() == null ? "verdict" : "latest/period"))
                                    .toArray(String[]::new))
                    .with("year", year));
        }
    }

    private static boolean isNotOf(String year, Item item) {
        return item.target().value() != null
                && (item.latest() == null || !item.latest().period().startsWith(year));
    }

    /** The counts are of computed verdicts: who reads them alone must know where a leader said otherwise. */
    private static void overridden(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        var overridden = facts.targets().stream()
                .filter(target -> target.item().override() != null)
                .toList();
        if (!overridden.isEmpty()) {
            body.add(Sentence.of("results.overridden")
                    .count("count", overridden.size(), SourcedItem.at(overridden, "override/verdict")));
        }
    }

    private static void each(BodyBuilder body, ReportFacts facts, String theme, List<SourcedItem<Item>> items) {
        body.point(facts.text().theme(theme));
        items.forEach(item -> body.dash(TargetSentence.of(item, facts)));
    }

    public static void findings(BodyBuilder body, ReportFacts facts, IndicatorFacts indicator) {
        if (indicator.findings().isEmpty()) {
            return;
        }
        body.itemOf("results.findings");
        body.add(Sentence.of("results.findings.intro"));
        facts.measured(IndicatorFacts::findings, "findings").forEach(finding -> body.dash(sentence(finding, facts)));
    }

    private static String detail(Finding finding, Language language) {
        var detail = finding.detail().in(language);
        return language == Language.EN ? Quotations.translated(detail) : detail;
    }

    private static Sentence sentence(SourcedItem<Finding> finding, ReportFacts facts) {
        return Sentence.about("results.finding", finding.item().check())
                .with("finding", Quotations.withoutEnd(detail(finding.item(), facts.language())), finding.at("check"))
                .with("stated", facts.text().number(finding.item().stated()), finding.at("stated"))
                .with("computed", facts.text().number(finding.item().computed()), finding.at("computed"))
                .with(
                        "clauses",
                        finding.item().clauses().stream()
                                .map(clause -> Quotations.clause(clause, facts.phrases()))
                                .collect(joining("; ")),
                        finding.at("clauses"));
    }
}
