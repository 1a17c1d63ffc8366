package vn.laichau.hatangso.reporting.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.planfile.PlanPart;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.schedule.Schedules;

/** What a plan says of the reports on it. Who is named in it agency-service knows: it is not asked. */
@ApplicationScoped
class LoadPlan implements PlanPart<PlanFile, PlanLoaded> {

    private final ReportingPlans plans;
    private final Schedules schedules;

    LoadPlan(ReportingPlans plans, Schedules schedules) {
        this.plans = plans;
        this.schedules = schedules;
    }

    @Override
    public String name() {
        return ReportingPlans.PART;
    }

    @Override
    public Class<PlanFile> type() {
        return PlanFile.class;
    }

    @Override
    public List<FieldError> faultsOf(PlanFile file, String plan) {
        var days = IntStream.range(0, file.schedule().size()).boxed().flatMap(position -> {
            var row = file.schedule().get(position);
            return schedules.fault(row.value()).stream()
                    .map(fault -> fault.movedTo("/schedule/" + position + fault.pointer())
                            .onLine(row.line()));
        });
        return Stream.concat(file.faults(plan).stream(), days).toList();
    }

    @Override
    public PlanLoaded again(PlanFile file) {
        return PlanLoaded.of(file, file.rows(), file.rows());
    }

    @Override
    public Outcome<PlanLoaded> store(PlanFile file, boolean first) {
        var before = plans.find(file.plan());
        schedules.restate(
                file.plan(), file.schedule().stream().map(PlanFileRow::value).toList());
        return new Done<>(PlanLoaded.of(
                file,
                before.map(known -> known.schedule().size() + known.recipients().size())
                        .orElse(0),
                before.map(file::rowsAlsoIn).orElse(0)));
    }
}
