package vn.laichau.hatangso.indicator.planfile;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.planfile.AdditionalData;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.quality.QualityRun;
import vn.laichau.hatangso.indicator.territory.file.LoadTerritories;

/** Brings territories, the plan and what stands beside the service into an empty database. */
@ApplicationScoped
class PlanBootstrap {

    private static final Logger LOG = Logger.getLogger(PlanBootstrap.class);

    /** Tens of thousands of invented figures may be loaded on a slow machine. */
    private static final int TIMEOUT_IN_SECONDS = 120;

    private final PlanSettings settings;
    private final LoadPlan loadPlan;
    private final Plans plans;
    private final LoadTerritories loadTerritories;
    private final PlanFiles files;
    private final Instance<AdditionalData> additions;
    private final QualityRun checks;

    PlanBootstrap(
            PlanSettings settings,
            LoadPlan loadPlan,
            Plans plans,
            LoadTerritories loadTerritories,
            PlanFiles files,
            Instance<AdditionalData> additions,
            QualityRun checks) {
        this.settings = settings;
        this.loadPlan = loadPlan;
        this.plans = plans;
        this.loadTerritories = loadTerritories;
        this.files = files;
        this.additions = additions;
        this.checks = checks;
    }

    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_IN_SECONDS)
    void load(@Observes StartupEvent started) {
        files.lock();
        var code = settings.code();
        if (plans.find(code).isPresent()) {
            return;
        }
        files.loadFirst(loadTerritories, code);
        files.loadFirst(loadPlan, code);
        LOG.infof("Plan %s loaded", code);
        for (var addition : additions) {
            if (addition.load()) {
                checks.runAll();
            }
        }
    }
}
