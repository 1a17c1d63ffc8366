package vn.laichau.hatangso.reporting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.reporting.plan.ReportingPlan.Years;

/** The years of the plan that is followed here; of others there is nothing to tell. */
@ApplicationScoped
public class PlanYears {

    /** Of a plan that names none. */
    private static final Years ANY = new Years(2000, 2099);

    private final Years years;

    PlanYears(PlanSettings plan) {
        this.years = ReportingPlan.find(plan.code()).map(ReportingPlan::years).orElse(ANY);
    }

    public Years get() {
        return years;
    }

    public boolean contains(int year) {
        return year >= years.first() && year <= years.last();
    }

    public FieldError outside(String pointer) {
        return CommonErrorCode.OUT_OF_RANGE.at(
                pointer, Integer.toString(years.first()), Integer.toString(years.last()));
    }
}
