package vn.laichau.hatangso.agency.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.existingsystem.ExistingSystems;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.obstacle.Obstacles;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.planentity.LoadCounts;
import vn.laichau.hatangso.agency.task.Tasks;
import vn.laichau.hatangso.chassis.planfile.PlanFileErrors;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;

/** The features whose tables a plan file fills: one for each of its parts. */
@ApplicationScoped
class PlanTables {

    private final Organisations organisations;
    private final Tasks tasks;
    private final Obligations obligations;
    private final Obstacles obstacles;
    private final ExistingSystems existingSystems;

    PlanTables(
            Organisations organisations,
            Tasks tasks,
            Obligations obligations,
            Obstacles obstacles,
            ExistingSystems existingSystems) {
        this.organisations = organisations;
        this.tasks = tasks;
        this.obligations = obligations;
        this.obstacles = obstacles;
        this.existingSystems = existingSystems;
    }

    /** Who changes organisations, or gives them work, waits until the transaction ends. */
    void lock() {
        organisations.lock();
    }

    /** Codes of the organisations that there are. */
    Set<String> organisations() {
        return organisations.codes();
    }

    /** What the rows say against what was made of their organisations since, over the API. */
    void check(PlanFile file, PlanFileErrors faults) {
        faults.each(
                "organisations", "/kind", file.organisations(), organisations::changesWhatItIs, AgencyErrorCode.GROUP);
        faults.each(
                "organisations",
                "/validFrom",
                file.organisations(),
                organisations::meetsPeriodAddedSince,
                AgencyErrorCode.OVERLAPPING_PERIOD);
        continued("continuedTasks", file.continuedTasks(), tasks.codesToContinue(file.plan()), faults);
        continued(
                "continuedObligations", file.continuedObligations(), obligations.codesToContinue(file.plan()), faults);
    }

    /** Another plan states what goes on in this one. */
    private static void continued(
            String table, List<PlanFileRow<String>> rows, Set<String> known, PlanFileErrors faults) {
        faults.known(table, "", rows, Set::of, known);
    }

    /** An agency that a file lets go on may have left its identifier to another. */
    void checkIdentifiers(PlanFile file, PlanFileErrors faults) {
        faults.each(
                "organisations",
                "/validUntil",
                file.organisations(),
                row -> organisations.sharesIdentifier(row.code()),
                AgencyErrorCode.IDENTIFIER_TAKEN);
    }

    /** Agencies first: the other tables name them. */
    Map<String, LoadCounts> load(PlanFile file, Function<Object, String> fingerprint) {
        var plan = file.plan();
        var tallies = new LinkedHashMap<String, LoadCounts>();
        tallies.put("organisations", organisations.load(plan, values(file.organisations()), fingerprint::apply));
        tallies.put("tasks", tasks.load(plan, values(file.tasks()), fingerprint::apply));
        tallies.put("obligations", obligations.load(plan, values(file.obligations()), fingerprint::apply));
        tallies.put("continuedTasks", tasks.continueIn(plan, values(file.continuedTasks())));
        tallies.put("continuedObligations", obligations.continueIn(plan, values(file.continuedObligations())));
        tallies.put("causes", obstacles.loadCauses(plan, values(file.causes()), fingerprint::apply));
        tallies.put("obstacles", obstacles.load(plan, values(file.obstacles()), fingerprint::apply));
        tallies.put("existingSystems", existingSystems.load(plan, values(file.existingSystems()), fingerprint::apply));
        return tallies;
    }

    private static <R> List<R> values(List<PlanFileRow<R>> rows) {
        return rows.stream().map(PlanFileRow::value).toList();
    }
}
