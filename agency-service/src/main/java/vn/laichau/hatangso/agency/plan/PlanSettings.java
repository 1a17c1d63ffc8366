package vn.laichau.hatangso.agency.plan;

import io.smallrye.config.ConfigMapping;

/** Which plan this database is for. Decided at its first start. */
@ConfigMapping(prefix = "plan")
interface PlanSettings {

    /** Code of the plan whose file, shipped with the service, an empty database is filled from. */
    String code();

    /** Whether an empty database becomes one of invented figures, which real figures never enter; a later start that says otherwise is aborted. */
    boolean demonstration();
}
