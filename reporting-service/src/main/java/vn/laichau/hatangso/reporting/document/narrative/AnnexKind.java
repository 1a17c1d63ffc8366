package vn.laichau.hatangso.reporting.document.narrative;

import java.util.Optional;
import java.util.function.Function;
import vn.laichau.hatangso.reporting.document.model.Table;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.narrative.results.CoverageFigures;
import vn.laichau.hatangso.reporting.document.narrative.results.OperatorFigures;
import vn.laichau.hatangso.reporting.document.narrative.results.TargetAnnex;
import vn.laichau.hatangso.reporting.document.narrative.results.TerritoryFigures;
import vn.laichau.hatangso.reporting.document.narrative.results.YearlyValues;
import vn.laichau.hatangso.reporting.document.narrative.tasks.TaskTables;
import vn.laichau.hatangso.reporting.report.Edition;

/** The tables that may go with a document; each is left out where there is nothing to tell. */
enum AnnexKind {
    TARGETS(facts -> facts.indicator().map(indicator -> TargetAnnex.of(facts))),
    YEARS(YearlyValues::table),
    COVERAGE(CoverageFigures::table, Edition.INTERNAL),
    OPERATORS(OperatorFigures::annex, Edition.INTERNAL),
    TERRITORIES(TerritoryFigures::table),
    BOARD(TaskTables::longBoard, Edition.INTERNAL),
    TASKS(TaskTables::all, Edition.INTERNAL),
    REQUESTS(MoneySection::annex, Edition.INTERNAL);

    private final Function<ReportFacts, Optional<Table>> table;
    private final Edition widest;

    AnnexKind(Function<ReportFacts, Optional<Table>> table) {
        this(table, Edition.PUBLIC);
    }

    AnnexKind(Function<ReportFacts, Optional<Table>> table, Edition widest) {
        this.table = table;
        this.widest = widest;
    }

    boolean isPublic() {
        return widest == Edition.PUBLIC;
    }

    /** The table for paper: where many rows say the same of different bodies or villages, in one row for all of them. */
    Table onPaper(Table table) {
        return switch (this) {
            case BOARD -> table.together(1);
            case COVERAGE -> table.together(2);
            default -> table;
        };
    }

    Optional<Table> table(ReportFacts facts) {
        return table.apply(facts);
    }
}
