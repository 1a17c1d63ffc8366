package vn.laichau.hatangso.reporting.document.narrative;

import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.narrative.assessment.AssessmentChapter;
import vn.laichau.hatangso.reporting.document.narrative.assessment.NextYear;
import vn.laichau.hatangso.reporting.document.narrative.assessment.Recommendations;
import vn.laichau.hatangso.reporting.document.narrative.assessment.SummaryChapter;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.results.OperatorFigures;
import vn.laichau.hatangso.reporting.document.narrative.results.ResultsChapter;
import vn.laichau.hatangso.reporting.document.narrative.results.TerritoryValuesSection;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.report.Edition;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;

/** What the system writes by itself; an outline says where it stands. */
enum GeneratedBlock {
    SUMMARY(SummaryChapter::write),
    DIRECTION(ofAgency("direction", DirectionChapter::write), Edition.INTERNAL),
    RESULTS_TOGETHER(ofIndicator("results", ResultsChapter::together)),
    RESULTS_CHARTS(ofIndicator("results", ResultsChapter::charts)),
    RESULTS_EACH(ofIndicator("results", ResultsChapter::each)),
    RESULTS_COURSE(ofIndicator("results", ResultsChapter::course)),
    RESULTS_TERRITORIES(ofIndicator("results", ResultsChapter::territories)),
    RESULTS_COVERAGE(ofIndicator("results", ResultsChapter::coverage), Edition.INTERNAL),
    RESULTS_OPERATORS(ofIndicator("results", ResultsChapter::operators), Edition.INTERNAL),
    RESULTS_FINDINGS(ofIndicator("results", ResultsChapter::findings)),
    STRENGTHS(ofIndicator("assessment", AssessmentChapter::strengths)),
    SHORTCOMINGS(ofIndicator("assessment", AssessmentChapter::shortcomings)),
    CAUSES(ofIndicator("assessment", AssessmentChapter::causes), Edition.INTERNAL),
    LESSONS(ofIndicator("assessment", AssessmentChapter::lessons)),
    OBLIGATIONS(ofAgency("obligations", ObligationsChapter::write)),
    OBSTACLES_REPORTED(ofAgency("obstacles", ObstaclesChapter::reported), Edition.INTERNAL),
    OBSTACLES_UNRESOLVED(ofAgency("obstacles", ObstaclesChapter::unresolved), Edition.INTERNAL),
    OBSTACLES_OF_PLAN(ofAgency("obstacles", ObstaclesChapter::ofPlan)),
    CAUSES_OF_PLAN(ofAgency("obstacles", ObstaclesChapter::causesOfPlan)),
    NEXT_YEAR(ofAgency("plans", (body, facts, agency) -> NextYear.write(body, facts))),
    PLANS_OF_OPERATORS(ofAgency("plans", PlansChapter::ofOperators), Edition.INTERNAL),
    RECOMMENDATIONS(ofAgency("proposals", Recommendations::write), Edition.INTERNAL),
    PROPOSALS_SUBMITTED(ofAgency("proposals", ProposalsChapter::submitted), Edition.INTERNAL),
    PROPOSALS_OF_OPERATORS(ofAgency("proposals", ProposalsChapter::ofOperators), Edition.INTERNAL),
    BUDGET(ofAgency("proposals", ProposalsChapter::budget), Edition.INTERNAL),
    OWN_TASKS(ofAgency("tasks", AgencyTasksChapter::write), Edition.INTERNAL),
    OWN_OBLIGATIONS(ofAgency("obligations", OwnObligationsChapter::write), Edition.INTERNAL),
    OWN_OBSTACLES(ofAgency("matters", ObstaclesChapter::own), Edition.INTERNAL),
    OWN_BUDGET(ofAgency("matters", ObstaclesChapter::ownBudget), Edition.INTERNAL),
    TERRITORY_VALUES(ofIndicator("territory", TerritoryValuesSection::values)),
    TERRITORY_OPERATORS(ofIndicator("territory", TerritoryValuesSection::operators), Edition.INTERNAL),
    TERRITORY_OBSTACLES(ofAgency("territory.obstacles", ObstaclesChapter::inTerritory), Edition.INTERNAL),
    OWN_FIGURES(ofIndicator("operator", OperatorFigures::own), Edition.INTERNAL),
    OWN_PLANS(ofAgency("plans", PlansChapter::write), Edition.INTERNAL),
    REMINDER(ReminderLetter::write, Edition.INTERNAL),
    CORRECTION(CorrectionsAndWithdrawals::correct),
    WITHDRAWAL(CorrectionsAndWithdrawals::withdraw),
    PROPOSALS_WAITING(ofAgency("proposal", ProposalsChapter::waiting), Edition.INTERNAL),
    WORDS_OF_OPERATORS(ofAgency("proposal", ProposalsChapter::wordsOfOperators), Edition.INTERNAL),
    BUDGET_UNDECIDED(ofAgency("proposal", ProposalsChapter::budgetUndecided), Edition.INTERNAL);

    private final Writing writing;
    private final Edition widest;

    /** For everybody. */
    GeneratedBlock(Writing writing) {
        this(writing, Edition.PUBLIC);
    }

    GeneratedBlock(Writing writing, Edition widest) {
        this.writing = writing;
        this.widest = widest;
    }

    /** Whether it tells of what everybody may know: an internal one would say in a public edition that there is nothing. */
    boolean isPublic() {
        return widest == Edition.PUBLIC;
    }

    void write(BodyBuilder body, ReportFacts facts) {
        writing.write(body, facts);
    }

    /** How one is written. */
    private interface Writing {

        void write(BodyBuilder body, ReportFacts facts);
    }

    /** What is said of the part of the snapshot that it needs. */
    private interface Text<T> {

        void write(BodyBuilder body, ReportFacts facts, T part);
    }

    /** @param key of what is not told, in the phrase that its part is missing */
    private static Writing ofAgency(String key, Text<AgencyFacts> text) {
        return of(key, "missing.agency", ReportFacts::agency, text);
    }

    private static Writing ofIndicator(String key, Text<IndicatorFacts> text) {
        return of(key, "missing.indicator", ReportFacts::indicator, text);
    }

    /** Where the part is missing, the first block of several says so. */
    private static <T> Writing of(String key, String missing, Function<ReportFacts, Optional<T>> part, Text<T> text) {
        return (body, facts) -> {
            var known = part.apply(facts);
            if (known.isPresent()) {
                text.write(body, facts, known.get());
            } else if (!body.says(key + ".missing")) {
                body.add(Sentence.titled(key + ".missing").then(missing));
            }
        };
    }
}
