package vn.laichau.hatangso.reporting.plan;

import io.smallrye.config.ConfigMapping;

/** Which plan this installation follows. */
@ConfigMapping(prefix = "plan")
public interface PlanSettings {

    /** The code that every service is given. */
    String code();

    /** Whether the figures are invented; then a report of each kind is made to look at. */
    boolean demonstration();
}
