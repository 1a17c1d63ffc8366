package vn.laichau.hatangso.indicator.plan;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.indicator.demonstration.DemonstrationData;
import vn.laichau.hatangso.indicator.territory.TerritoryFiles;

/** Brings territories, the plan and, where asked for, the demonstration figures into an empty database. */
@ApplicationScoped
class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class);
    private static final String PLAN = "lai-chau-2023";

    /** Tens of thousands of invented figures may be loaded on a slow machine. */
    private static final int PATIENCE_IN_SECONDS = 120;

    private final LoadPlan loadPlan;
    private final Plans plans;
    private final TerritoryFiles territories;
    private final DemonstrationData demonstration;

    FirstStart(LoadPlan loadPlan, Plans plans, TerritoryFiles territories, DemonstrationData demonstration) {
        this.loadPlan = loadPlan;
        this.plans = plans;
        this.territories = territories;
        this.demonstration = demonstration;
    }

    @Transactional
    @TransactionConfiguration(timeout = PATIENCE_IN_SECONDS)
    void load(@Observes StartupEvent started) throws IOException {
        plans.lock();
        if (plans.find(PLAN).isPresent()) {
            return;
        }
        territories.load();
        var outcome = loadPlan.load(PLAN, resource("plan/" + PLAN + "/measures.json"), demonstration.isWanted());
        if (!(outcome instanceof PlanLoading.Loaded)) {
            throw new IllegalStateException("the plan file that this service ships cannot be loaded: " + outcome);
        }
        demonstration.load();
        LOG.infof("Plan %s loaded%s", PLAN, demonstration.isWanted() ? " with demonstration figures" : "");
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
