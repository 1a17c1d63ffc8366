package vn.laichau.hatangso.agency.planfile;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation;
import vn.laichau.hatangso.agency.obstacle.NewObstacle;
import vn.laichau.hatangso.agency.organisation.NewOrganisation;
import vn.laichau.hatangso.agency.planentity.PlanRow;
import vn.laichau.hatangso.agency.task.content.NewTask;
import vn.laichau.hatangso.chassis.planfile.PlanFileErrors;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What the rows of a plan file must keep among themselves: codes given once, references that lead somewhere. */
final class PlanFileRules {

    private final PlanFile file;
    private final PlanFileErrors faults = new PlanFileErrors();

    private PlanFileRules(PlanFile file) {
        this.file = file;
    }

    /** @param known codes of the organisations that were there before, whoever named them */
    static List<FieldError> faultsOf(PlanFile file, String plan, Set<String> known) {
        var rules = new PlanFileRules(file);
        if (!file.plan().equals(plan)) {
            rules.faults.add("/plan", CommonErrorCode.OTHER_PLAN);
        }
        var organisations = new HashSet<>(known);
        organisations.addAll(rules.givenOnce("organisations", file.organisations()));
        rules.organisations(organisations);
        rules.tasks(organisations);
        rules.obligations(organisations);
        rules.obstacles();
        rules.givenOnce("existingSystems", file.existingSystems());
        rules.faults.givenOnce("continuedTasks", "", file.continuedTasks(), Function.identity());
        rules.faults.givenOnce("continuedObligations", "", file.continuedObligations(), Function.identity());
        return rules.faults.list();
    }

    private void organisations(Set<String> organisations) {
        faults.known("organisations", "/parent", file.organisations(), row -> present(row.parent()), organisations);
        faults.each(
                "organisations",
                "/validUntil",
                file.organisations(),
                row -> !row.hasDays(),
                CommonErrorCode.EMPTY_PERIOD);
        var earlier = new HashMap<String, List<NewOrganisation>>();
        faults.each(
                "organisations",
                "/validFrom",
                file.organisations(),
                row -> meets(earlier.computeIfAbsent(row.code(), code -> new ArrayList<>()), row),
                AgencyErrorCode.OVERLAPPING_PERIOD);
    }

    private static boolean meets(List<NewOrganisation> earlier, NewOrganisation row) {
        var meets = earlier.stream().anyMatch(row::overlaps);
        earlier.add(row);
        return meets;
    }

    private void tasks(Set<String> organisations) {
        givenOnce("tasks", file.tasks());
        faults.known("tasks", "/leads", file.tasks(), NewTask::leads, organisations);
        faults.known("tasks", "/cooperating", file.tasks(), NewTask::cooperating, organisations);
        faults.each(
                "tasks",
                "/commitments",
                file.tasks(),
                row -> !row.hasWholeCommitments(),
                CommonErrorCode.VALUE_AND_COMPARATOR);
    }

    private void obligations(Set<String> organisations) {
        List<PlanFileRow<NewObligation>> rows = file.obligations();
        givenOnce("obligations", rows);
        faults.known(
                "obligations",
                "/owedBy/organisations",
                rows,
                row -> row.owedBy().organisations(),
                organisations);
        faults.known("obligations", "/owedTo", rows, row -> present(row.owedTo()), organisations);
        faults.each("obligations", "/onTimeBefore", rows, row -> !row.hasWholeDeadline(), AgencyErrorCode.NO_SUCH_DAY);
        faults.each(
                "obligations",
                "/yearOffset",
                rows,
                row -> !row.hasPossibleOffset(),
                CommonErrorCode.OUT_OF_RANGE,
                0,
                1);
    }

    private void obstacles() {
        var causes = givenOnce("causes", file.causes());
        givenOnce("obstacles", file.obstacles());
        faults.known("obstacles", "/causes", file.obstacles(), NewObstacle::causes, causes);
    }

    /** Gives the codes; of an organisation the key is its code with its first day. */
    private <R extends PlanRow> Set<String> givenOnce(String table, List<PlanFileRow<R>> rows) {
        faults.givenOnce(table, "/code", rows, PlanRow::key);
        return rows.stream().map(row -> row.value().code()).collect(toSet());
    }

    private static Collection<String> present(String code) {
        return Stream.ofNullable(code).toList();
    }
}
