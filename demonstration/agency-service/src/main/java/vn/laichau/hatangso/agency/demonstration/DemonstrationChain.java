package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.demonstration.ChainFile.ToldObstacle;
import vn.laichau.hatangso.agency.demonstration.ChainFile.ToldProposal;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.planfile.DatabaseContent;
import vn.laichau.hatangso.agency.planfile.StartLimits;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Brings invented obstacles, proposals and decisions into a demonstration database once, by the verbs of real ones. */
@ApplicationScoped
class DemonstrationChain {

    private static final Logger LOG = Logger.getLogger(DemonstrationChain.class);

    private final DatabaseContent content;
    private final ActingAs actingAs;
    private final Organisations organisations;
    private final ChainVerbs verbs;
    private final ObjectMapper mapper;

    DemonstrationChain(
            DatabaseContent content,
            ActingAs actingAs,
            Organisations organisations,
            ChainVerbs verbs,
            ObjectMapper mapper) {
        this.organisations = organisations;
        this.content = content;
        this.actingAs = actingAs;
        this.verbs = verbs;
        this.mapper = mapper;
    }

    /** After the plan, which the early observers load. */
    @Transactional
    @TransactionConfiguration(timeout = StartLimits.SECONDS_TO_LOAD)
    void load(@Observes StartupEvent started) throws IOException {
        if (!content.isDemonstration() || actingAs.anyObstacleExists()) {
            return;
        }
        var file = InventedFile.read(mapper, "chain.json", ChainFile.class);
        var ids = new HashMap<String, UUID>(verbs.ofPlan());
        file.obstacles().stream()
                .filter(told -> actingAs.hasHappened(told.at()))
                .forEach(told -> ids.put(told.key(), live(told)));
        file.proposals().stream()
                .filter(told -> actingAs.hasHappened(told.draftedAt()))
                .forEach(told -> live(told, ids));
        LOG.infof("%d demonstration obstacles loaded", file.obstacles().size());
    }

    private UUID live(ToldObstacle told) {
        var day = told.at().atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
        actingAs.reporter(organisations.find(told.organisation(), day).orElseThrow());
        var id = verbs.report(told);
        if (told.withdrawn() != null && actingAs.hasHappened(told.withdrawn().at())) {
            verbs.withdraw(id, told);
        }
        if (told.dismissed() != null && actingAs.hasHappened(told.dismissed().at())) {
            actingAs.reviewer();
            verbs.dismiss(id, told.dismissed());
        }
        return id;
    }

    private void live(ToldProposal told, Map<String, UUID> ids) {
        actingAs.coordinator();
        var id = verbs.draft(told, told.obstacles().stream().map(ids::get).toList());
        if (actingAs.hasHappened(told.submittedAt())) {
            verbs.submit(id, told.submittedAt());
        }
        if (told.withdrawn() != null && actingAs.hasHappened(told.withdrawn().at())) {
            verbs.withdraw(id, told.withdrawn());
        }
        if (told.decision() != null && actingAs.hasHappened(told.decision().at())) {
            actingAs.decider();
            verbs.decide(id, told.decision());
        }
    }
}
