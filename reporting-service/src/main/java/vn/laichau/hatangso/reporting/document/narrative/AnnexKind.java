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

/** The tables that may go with a document; each is left out where there is nothing to tell. */
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
