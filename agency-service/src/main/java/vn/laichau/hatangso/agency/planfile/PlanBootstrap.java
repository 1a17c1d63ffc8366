package vn.laichau.hatangso.agency.planfile;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.PlanSettings;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.database.RowSecurity;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;

/** Brings the plan into an empty database, before anything that builds on it. */
@ApplicationScoped
class PlanBootstrap {

    /** Well before the observers without a priority (2500), among them the demonstration data. */
    private static final int EARLY = 1000;

    private static final Logger LOG = Logger.getLogger(PlanBootstrap.class);

    private final PlanSettings settings;
    private final PlanFiles files;
    private final LoadPlan loadPlan;
    private final DatabaseContent content;
    private final RowSecurity rowSecurity;
    private final PlanSuccessions reorganisation;

    PlanBootstrap(
            PlanSettings settings,
            PlanFiles files,
            LoadPlan loadPlan,
            DatabaseContent content,
            RowSecurity rowSecurity,
            PlanSuccessions reorganisation) {
        this.settings = settings;
        this.files = files;
        this.loadPlan = loadPlan;
        this.content = content;
        this.rowSecurity = rowSecurity;
        this.reorganisation = reorganisation;
    }

    @Transactional
    @TransactionConfiguration(timeout = StartLimits.SECONDS_TO_LOAD)
    void load(@Observes @Priority(EARLY) StartupEvent started) throws IOException {
        files.lock();
        content.decide(settings.demonstration());
        if (!files.list(settings.code(), loadPlan.name()).isEmpty()) {
            return;
        }
        rowSecurity.switchRole("", Set.of(Role.ADMINISTRATOR));
        files.loadFirst(loadPlan, settings.code());
        reorganisation.record(PlanFiles.shipped(settings.code(), "successions"));
        LOG.infof("Plan %s loaded", settings.code());
    }
}
