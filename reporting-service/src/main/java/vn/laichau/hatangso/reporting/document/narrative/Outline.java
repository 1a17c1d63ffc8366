package vn.laichau.hatangso.reporting.document.narrative;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.assessment.AssessmentChapter;
import vn.laichau.hatangso.reporting.document.narrative.assessment.SummaryChapter;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.results.CoverageFigures;
import vn.laichau.hatangso.reporting.document.narrative.results.OperatorFigures;
import vn.laichau.hatangso.reporting.document.narrative.results.ResultsChapter;
import vn.laichau.hatangso.reporting.document.narrative.results.TargetAnnex;
import vn.laichau.hatangso.reporting.document.narrative.results.TerritoryFigures;
import vn.laichau.hatangso.reporting.document.narrative.results.TerritoryValuesSection;
import vn.laichau.hatangso.reporting.document.narrative.results.YearlyValues;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;

/** Which chapters and annexes a kind of document has. */
record Outline(List<Chapter> chapters, Set<AnnexKind> annexes) {

    /** The tables that may go with a document, in their order; each is left out where there is nothing to tell. */
    enum AnnexKind {
        TARGETS(facts -> facts.indicator().map(indicator -> TargetAnnex.of(facts))),
        YEARS(YearlyValues::table),
        COVERAGE(CoverageFigures::table),
        OPERATORS(OperatorFigures::annex),
        TERRITORIES(TerritoryFigures::table),
        BOARD(TaskTables::longBoard),
        TASKS(TaskTables::all);

        private final Function<ReportFacts, Optional<Table>> table;

        AnnexKind(Function<ReportFacts, Optional<Table>> table) {
            this.table = table;
        }

        Optional<Table> table(ReportFacts facts) {
            return table.apply(facts);
        }
    }

    private static final Set<AnnexKind> NONE = EnumSet.noneOf(AnnexKind.class);
    private static final EnumSet<AnnexKind> OPERATORS = EnumSet.of(AnnexKind.OPERATORS);

    private static final Chapter OWN_OBLIGATIONS = Chapter.ofAgency("obligations", OwnObligationsChapter::write);
    private static final Chapter OWN_MATTERS = Chapter.ofAgency("matters", ObstaclesChapter::own);
    private static final Chapter PLANS = Chapter.ofAgency("plans", PlansChapter::write);
    private static final List<Chapter> REVIEW = List.of(
            SummaryChapter::write,
            Chapter.ofAgency("direction", DirectionChapter::write),
            Chapter.ofIndicator("results", ResultsChapter::write),
            Chapter.ofIndicator("assessment", AssessmentChapter::write),
            Chapter.ofAgency("obligations", ObligationsChapter::write),
            Chapter.ofAgency("obstacles", ObstaclesChapter::all));
    private static final Chapter PROPOSALS = Chapter.ofAgency("proposals", ProposalsChapter::write);
    private static final List<Chapter> LOOKING_BACK = join(REVIEW, PROPOSALS);
    private static final List<Chapter> AND_AHEAD =
            join(REVIEW, Chapter.ofAgency("next", "plans", PlansChapter::ahead), PROPOSALS);

    private static List<Chapter> join(List<Chapter> first, Chapter... then) {
        return Stream.concat(first.stream(), Stream.of(then)).toList();
    }

    static Outline of(ReportFacts facts) {
        return switch (facts.kind()) {
            case ANNUAL -> new Outline(AND_AHEAD, EnumSet.complementOf(EnumSet.of(AnnexKind.YEARS)));
            case MID_TERM -> new Outline(AND_AHEAD, EnumSet.allOf(AnnexKind.class));
            case FINAL -> new Outline(LOOKING_BACK, EnumSet.allOf(AnnexKind.class));
            case COMPLIANCE -> new Outline(List.of(Chapter.ofAgency("obligations", ObligationsChapter::write)), NONE);
            case AGENCY ->
                new Outline(
                        List.of(Chapter.ofAgency("tasks", AgencyTasksChapter::write), OWN_OBLIGATIONS, OWN_MATTERS),
                        NONE);
            case TERRITORY ->
                new Outline(
                        List.of(
                                Chapter.ofIndicator("territory", TerritoryValuesSection::write),
                                Chapter.ofAgency("territory.obstacles", ObstaclesChapter::inTerritory)),
                        OPERATORS);
            case OPERATOR ->
                new Outline(
                        List.of(
                                OWN_OBLIGATIONS,
                                Chapter.ofIndicator("operator", OperatorFigures::own),
                                OWN_MATTERS,
                                PLANS),
                        OPERATORS);
            case REMINDER -> new Outline(List.of(ReminderLetter::write), NONE);
            case PROPOSAL ->
                new Outline(
                        List.of(
                                Chapter.ofAgency("obstacles", ObstaclesChapter::unresolved),
                                Chapter.ofAgency("proposal.content", "proposal", ProposalsChapter::propose)),
                        NONE);
        };
    }
}
