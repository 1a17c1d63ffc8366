package vn.laichau.hatangso.indicator;

import io.smallrye.config.ConfigMapping;

/** Which plan this installation follows. Others may be loaded beside it; nothing mixes them. */
@ConfigMapping(prefix = "plan")
public interface PlanSettings {

    /** Code of the plan that an empty database is filled from, and that is meant wherever nobody names another. */
    String code();

    /** Whether an empty database becomes one of invented figures, which real figures never enter. */
    boolean demonstration();
}
