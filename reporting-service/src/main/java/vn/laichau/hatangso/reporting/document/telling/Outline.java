package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;
import vn.laichau.hatangso.reporting.report.ReportKind;

/** Which chapters and annexes a kind of document has. */
record Outline(List<Chapter> chapters, List<AnnexKind> annexes) {

    /** The tables that may go with a document. */
    enum AnnexKind {
        TARGETS,
        YEARS,
        COVERAGE,
        OPERATORS,
        TERRITORIES,
        BOARD,
        TASKS
    }

    private static final List<AnnexKind> FIGURES = List.of(
            AnnexKind.TARGETS,
            AnnexKind.COVERAGE,
            AnnexKind.OPERATORS,
            AnnexKind.TERRITORIES,
            AnnexKind.BOARD,
            AnnexKind.TASKS);

    static Outline of(Facts facts) {
        ReportKind kind = facts.content().scope().kind();
        return switch (kind) {
            case ANNUAL -> new Outline(whole(), FIGURES);
            case MID_TERM ->
                new Outline(
                        whole(),
                        List.of(
                                AnnexKind.TARGETS,
                                AnnexKind.YEARS,
                                AnnexKind.COVERAGE,
                                AnnexKind.TERRITORIES,
                                AnnexKind.BOARD,
                                AnnexKind.TASKS));
            case FINAL ->
                new Outline(
                        List.of(
                                new DirectionChapter(),
                                new ResultsChapter(),
                                new DutiesChapter(),
                                ObstaclesChapter.ofAll(),
                                new ProposalsChapter()),
                        List.of(
                                AnnexKind.TARGETS,
                                AnnexKind.YEARS,
                                AnnexKind.COVERAGE,
                                AnnexKind.OPERATORS,
                                AnnexKind.TERRITORIES,
                                AnnexKind.BOARD,
                                AnnexKind.TASKS));
            case COMPLIANCE -> new Outline(List.of(new DutiesChapter()), List.of());
            case AGENCY ->
                new Outline(
                        List.of(new AgencyTasksChapter(), new OwnDutiesChapter(), new OwnMattersChapter()), List.of());
            case TERRITORY ->
                new Outline(
                        List.of(new TerritoryChapter(), new TerritoryObstaclesChapter()), List.of(AnnexKind.OPERATORS));
            case OPERATOR ->
                new Outline(
                        List.of(
                                new OwnDutiesChapter(),
                                new OperatorChapter(),
                                new OwnMattersChapter(),
                                PlansChapter.of(facts.subject())),
                        List.of(AnnexKind.OPERATORS));
            case REMINDER -> new Outline(List.of(new ReminderLetter()), List.of());
            case PROPOSAL -> new Outline(List.of(new ProposalText()), List.of());
        };
    }

    private static List<Chapter> whole() {
        return List.of(
                new DirectionChapter(),
                new ResultsChapter(),
                new DutiesChapter(),
                ObstaclesChapter.ofAll(),
                new ProposalsChapter(),
                PlansChapter.ofAll());
    }
}
