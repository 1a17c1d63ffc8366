package vn.laichau.hatangso.agency.reportdata;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.chain.ChainReportData;
import vn.laichau.hatangso.agency.deadline.Deadlines;
import vn.laichau.hatangso.agency.deadline.Deadlines.Due;
import vn.laichau.hatangso.agency.obligation.OwedYears;
import vn.laichau.hatangso.agency.planfile.DatabaseContent;
import vn.laichau.hatangso.agency.reportdata.ReportData.Accepted;
import vn.laichau.hatangso.agency.reportdata.ReportData.Body;
import vn.laichau.hatangso.agency.reportdata.ReportData.ReportedObligation;
import vn.laichau.hatangso.agency.submission.asof.SubmissionsAsOf;
import vn.laichau.hatangso.agency.task.TaskView;
import vn.laichau.hatangso.agency.taskoverview.Board;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Reads everything that a report needs from one state of the database. */
@ApplicationScoped
class CollectReportData {

    private final Sql sql;
    private final DatabaseContent content;
    private final PlanQuotations register;
    private final Deadlines deadlines;
    private final SubmissionsAsOf ledger;
    private final Board board;
    private final ChainReportData chain;
    private final CollectBudget budget;

    CollectReportData(
            Sql sql,
            DatabaseContent content,
            PlanQuotations register,
            Deadlines deadlines,
            SubmissionsAsOf ledger,
            Board board,
            ChainReportData chain,
            CollectBudget budget) {
        this.sql = sql;
        this.content = content;
        this.register = register;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.board = board;
        this.chain = chain;
        this.budget = budget;
    }

    @Transactional
    public ReportData at(Instant cutOff, int year, String plan) {
        // Before any other query, so that all of them see the same state.
        sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        var moment = VietnamTime.of(cutOff);
        var organisations = register.bodiesOn(moment.toLocalDate());
        var tasks = register.tasksAt(plan, cutOff);
        var obligations = deadlines.dueIn(plan, IntStream.of(year), cutOff);
        return new ReportData(
                moment,
                content.isDemonstration(),
                plan,
                organisations,
                register.bodiesEndedBy(moment.toLocalDate()),
                register.groupsOn(moment.toLocalDate()),
                register.successorsOn(moment.toLocalDate()),
                tasks.stream().collect(groupingBy(TaskView::state, TreeMap::new, counting())),
                tasks,
                board.beside(tasks, plan, cutOff),
                obligations.stream()
                        .map(Due::standing)
                        .map(standing -> ReportedObligation.of(standing, organisations))
                        .toList(),
                accepted(obligations, organisations, cutOff),
                register.obstacles(plan),
                register.causes(plan),
                register.existingSystems(plan),
                chain.obstacles(cutOff),
                chain.proposals(cutOff),
                chain.decisions(cutOff),
                budget.from(year, tasks.stream().map(TaskView::code).collect(toSet()), cutOff));
    }

    private List<Accepted> accepted(List<Due> obligations, Map<String, Body> organisations, Instant cutOff) {
        var owed = obligations.stream().map(Due::owed).toList();
        var accepted = ledger.accepted(new OwedYears(owed), cutOff);
        return owed.stream()
                .flatMap(obligation -> accepted.getOrDefault(obligation, List.of()).stream()
                        .map(sent -> Accepted.of(obligation.code(), sent, organisations.get(sent.organisation()))))
                .toList();
    }
}
