package vn.laichau.hatangso.reporting.document.narrative;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.format.CodeLabels;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Finding;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Item;

/** What was reached: all targets together, each target, its course over the years, villages, the operators' figures, doubtful figures of the plan. */
final class ResultsChapter {

    /** Kinds that look back on more than a year. */
    private static final Set<ReportKind> OVER_YEARS = Set.of(ReportKind.MID_TERM, ReportKind.FINAL);

    private ResultsChapter() {}

    static void write(BodyBuilder bodyBuilder, ReportFacts reportFacts, IndicatorFacts indicator) {
        var targets = reportFacts.targets();
        bodyBuilder.itemOf("results.together");
        together(bodyBuilder, reportFacts, indicator);
        ResultCharts.byTheme(reportFacts, targets).forEach(bodyBuilder::chart);
        bodyBuilder.itemOf("results.each");
        targets.stream()
                .collect(groupingBy(target -> target.item().indicator().theme(), LinkedHashMap::new, toList()))
                .forEach((theme, items) -> each(bodyBuilder, reportFacts, theme, items));
        if (OVER_YEARS.contains(reportFacts.kind())) {
            bodyBuilder.itemOf("results.course");
            new YearlyValues(reportFacts).tell(bodyBuilder);
        }
        bodyBuilder.itemOf("results.territories");
        new TerritoryFigures(reportFacts).summarise(bodyBuilder);
        bodyBuilder.itemOf("results.coverage");
        new CoverageFigures(reportFacts).summarise(bodyBuilder);
        bodyBuilder.itemOf("results.operators");
        OperatorFigures.of(reportFacts).summarise(bodyBuilder);
        findings(bodyBuilder, reportFacts, indicator);
    }

    private static void together(BodyBuilder bodyBuilder, ReportFacts reportFacts, IndicatorFacts indicator) {
        var counts = indicator.progress().counts();
        bodyBuilder.add(Sentence.of("results.all")
                .count("all", indicator.progress().items().size(), ReportFacts.TARGETS));
        bodyBuilder.list(CodeLabels.VERDICT_ORDER.stream()
                .filter(verdict -> counts.getOrDefault(verdict, 0) > 0)
                .map(verdict -> Sentence.about("results.verdict", verdict)
                        .with("verdict", Quotations.capital(reportFacts.text().verdict(verdict)))
                        .count("count", counts.get(verdict), ReportFacts.INDICATOR + "/progress/counts/" + verdict))
                .toList());
        notYet(bodyBuilder, reportFacts, indicator);
        overridden(bodyBuilder, reportFacts, indicator);
    }

    /** A report is called after its year even where the figures of that year are not there yet. */
    private static void notYet(BodyBuilder bodyBuilder, ReportFacts reportFacts, IndicatorFacts indicator) {
        var year = Integer.toString(reportFacts.year());
        var without = new LinkedHashMap<String, SourcedItem<Item>>();
        reportFacts.targets().stream()
                .filter(item -> isNotOf(year, item.item()))
                .forEach(item -> without.putIfAbsent(item.item().indicator().code(), item));
        if (!without.isEmpty()) {
            bodyBuilder.add(Sentence.of("results.not-yet")
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
    private static void overridden(BodyBuilder bodyBuilder, ReportFacts reportFacts, IndicatorFacts indicator) {
        var overridden = reportFacts.targets().stream()
                .filter(target -> target.item().override() != null)
                .toList();
        if (!overridden.isEmpty()) {
            bodyBuilder.add(Sentence.of("results.overridden")
                    .count("count", overridden.size(), SourcedItem.at(overridden, "override/verdict")));
        }
    }

    private static void each(
            BodyBuilder bodyBuilder, ReportFacts reportFacts, String theme, List<SourcedItem<Item>> items) {
        bodyBuilder.point(reportFacts.text().theme(theme));
        items.forEach(item -> bodyBuilder.dash(TargetSentence.of(item, reportFacts)));
    }

    private static void findings(BodyBuilder bodyBuilder, ReportFacts reportFacts, IndicatorFacts indicator) {
        if (indicator.findings().isEmpty()) {
            return;
        }
        bodyBuilder.itemOf("results.findings");
        bodyBuilder.add(Sentence.of("results.findings.intro"));
        SourcedItem.all(indicator.findings(), ReportFacts.INDICATOR + "/findings")
                .forEach(finding -> bodyBuilder.dash(sentence(finding, reportFacts)));
    }

    private static String detail(Finding finding, Language language) {
        var detail = finding.detail().in(language);
        return language == Language.EN ? Quotations.translated(detail) : detail;
    }

    private static Sentence sentence(SourcedItem<Finding> finding, ReportFacts reportFacts) {
        return Sentence.about("results.finding", finding.item().check())
                .with(
                        "finding",
                        Quotations.withoutEnd(detail(finding.item(), reportFacts.language())),
                        finding.at("check"))
                .with("stated", reportFacts.text().number(finding.item().stated()), finding.at("stated"))
                .with("computed", reportFacts.text().number(finding.item().computed()), finding.at("computed"))
                .with(
                        "clauses",
                        finding.item().clauses().stream()
                                .map(clause -> Quotations.clause(clause, PhraseBook.in(reportFacts.language())))
                                .collect(joining("; ")),
                        finding.at("clauses"));
    }
}
