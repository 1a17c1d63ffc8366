package vn.laichau.hatangso.reporting.planfile;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.reporting.plan.PlanSettings;

/** Brings the plan into an empty database, before anything that builds on it. */
@ApplicationScoped
class PlanBootstrap {

    /** Well before the observers without a priority (2500), among them the demonstration reports. */
    private static final int EARLY = 1000;

    private static final Logger LOG = Logger.getLogger(PlanBootstrap.class);

    private final PlanSettings settings;
    private final PlanFiles files;
    private final LoadPlan loadPlan;
    private final RowSecurity rowSecurity;

    PlanBootstrap(PlanSettings settings, PlanFiles files, LoadPlan loadPlan, RowSecurity rowSecurity) {
        this.settings = settings;
        this.files = files;
        this.loadPlan = loadPlan;
        this.rowSecurity = rowSecurity;
    }

    @Transactional
    void load(@Observes @Priority(EARLY) StartupEvent started) {
        files.lock();
        if (files.list(settings.code(), loadPlan.name()).isEmpty()) {
            rowSecurity.switchRole("", Set.of(Role.ADMINISTRATOR));
            files.loadFirst(loadPlan, settings.code());
            LOG.infof("Plan %s loaded", settings.code());
        }
    }
}
