package vn.laichau.hatangso.agency.planfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.obligation.terms.NewObligation;
import vn.laichau.hatangso.agency.obstacle.NewObstacle;
import vn.laichau.hatangso.agency.organisation.NewOrganisation;
import vn.laichau.hatangso.agency.task.content.NewTask;
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

    static List<FieldError> faultsOf(PlanFile file, String plan) {
        var rules = new PlanFileRules(file);
        if (!file.plan().equals(plan)) {
            rules.faults.add("/plan", CommonErrorCode.OTHER_PLAN);
        }
        var organisations = rules.faults.givenOnce("organisations", file.organisations());
        rules.organisations(organisations);
        rules.tasks(organisations);
        rules.obligations(organisations);
        rules.obstacles();
        rules.faults.givenOnce("existingSystems", file.existingSystems());
        return rules.faults.list();
    }

    private void organisations(Set<String> organisations) {
        faults.known("organisations", "/parent", file.organisations(), row -> present(row.parent()), organisations);
        faults.each(
                file.organisations(),
                row -> !row.hasDays(),
                "organisations",
                "/validUntil",
                CommonErrorCode.EMPTY_PERIOD);
        var earlier = new HashMap<String, List<NewOrganisation>>();
        faults.each(
                file.organisations(),
                row -> meets(earlier.computeIfAbsent(row.code(), code -> new ArrayList<>()), row),
                "organisations",
                "/validFrom",
                AgencyErrorCode.OVERLAPPING_PERIOD);
    }

    private static boolean meets(List<NewOrganisation> earlier, NewOrganisation row) {
        var meets = earlier.stream().anyMatch(row::overlaps);
        earlier.add(row);
        return meets;
    }

    private void tasks(Set<String> organisations) {
        faults.givenOnce("tasks", file.tasks());
        faults.known("tasks", "/leads", file.tasks(), NewTask::leads, organisations);
        faults.known("tasks", "/cooperating", file.tasks(), NewTask::cooperating, organisations);
        faults.each(
                file.tasks(),
                row -> !row.hasWholeCommitments(),
                "tasks",
                "/commitments",
                CommonErrorCode.VALUE_AND_COMPARATOR);
    }

    private void obligations(Set<String> organisations) {
        List<PlanFileRow<NewObligation>> rows = file.obligations();
        faults.givenOnce("obligations", rows);
        faults.known(
                "obligations",
                "/owedBy/organisations",
                rows,
                row -> row.owedBy().organisations(),
                organisations);
        faults.known("obligations", "/owedTo", rows, row -> present(row.owedTo()), organisations);
        faults.each(rows, row -> !row.hasWholeDeadline(), "obligations", "/onTimeBefore", AgencyErrorCode.NO_SUCH_DAY);
        faults.each(
                rows,
                row -> !row.hasPossibleOffset(),
                "obligations",
                "/yearOffset",
                CommonErrorCode.OUT_OF_RANGE,
                0,
                1);
    }

    private void obstacles() {
        var causes = faults.givenOnce("causes", file.causes());
        faults.givenOnce("obstacles", file.obstacles());
        faults.known("obstacles", "/causes", file.obstacles(), NewObstacle::causes, causes);
    }

    private static Collection<String> present(String code) {
        return Stream.ofNullable(code).toList();
    }
}
