package vn.laichau.hatangso.reporting.planfile;

import static vn.laichau.hatangso.chassis.planfile.RequiredMembers.member;

import java.util.List;
import vn.laichau.hatangso.chassis.planfile.PlanFileErrors;
import vn.laichau.hatangso.chassis.planfile.PlanFileRow;
import vn.laichau.hatangso.chassis.planfile.PlanPart;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Due;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Issuer;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Recipient;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Years;

/** A plan's file of reports, as it is written. */
record PlanFile(
        String plan,
        String version,
        Years years,
        Issuer issuer,
        String place,
        List<PlanFileRow<Due>> schedule,
        List<PlanFileRow<Recipient>> recipients)
        implements PlanPart.Content {

    /** Of the years that a report can be asked for at all. */
    private static final Years POSSIBLE = new Years(2000, 2099);

    PlanFile {
        member("plan", plan);
        member("version", version);
        member("years", years);
        member("issuer", issuer);
        member("place", place);
        member("schedule", schedule);
        member("recipients", recipients);
    }

    /** How many rows it has. */
    int rows() {
        return schedule.size() + recipients.size();
    }

    /** How many of them another file has too. */
    int rowsAlsoIn(ReportingPlan other) {
        return (int) (schedule.stream()
                        .map(PlanFileRow::value)
                        .filter(other.schedule()::contains)
                        .count()
                + recipients.stream()
                        .map(PlanFileRow::value)
                        .filter(other.recipients()::contains)
                        .count());
    }

    /**
     * What it breaks by itself.
     *
     * @param ofPlan code of the plan that it must be of
     */
    List<FieldError> faults(String ofPlan) {
        var faults = new PlanFileErrors();
        if (!plan.equals(ofPlan)) {
            faults.add("/plan", CommonErrorCode.OTHER_PLAN);
        }
        if (!POSSIBLE.contains(years.first()) || !POSSIBLE.contains(years.last())) {
            faults.add(
                    "/years",
                    CommonErrorCode.OUT_OF_RANGE,
                    POSSIBLE.first().toString(),
                    POSSIBLE.last().toString());
        } else if (years.first() > years.last()) {
            faults.add("/years", CommonErrorCode.EMPTY_PERIOD);
        }
        faults.givenOnce("schedule", "/kind", schedule, due -> due.kind().name());
        faults.each(
                "recipients",
                "/organisations",
                recipients,
                line -> line.organisations().isEmpty() && line.kinds().isEmpty(),
                CommonErrorCode.MISSING);
        faults.each(
                "recipients",
                "/until",
                recipients,
                line -> line.since() != null
                        && line.until() != null
                        && line.until().isBefore(line.since()),
                CommonErrorCode.EMPTY_PERIOD);
        return faults.list();
    }
}
