package vn.laichau.hatangso.agency.demonstration;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.agency.demonstration.DemonstrationFile.Told;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.planfile.DatabaseContent;
import vn.laichau.hatangso.agency.planfile.StartLimits;

/**
 * Fills a demonstration database once, all or nothing. Everything goes the way of real submissions: the same rules, receipts
 * signed with the same key, accepted figures delivered through the outbox. Only the instants are the file's; what lies ahead
 * of the clock has not happened yet.
 */
@ApplicationScoped
class DemonstrationSubmissions {

    private static final Logger LOG = Logger.getLogger(DemonstrationSubmissions.class);

    private final DatabaseContent content;
    private final ActingAs actingAs;
    private final DemonstrationLives lives;
    private final Organisations organisations;
    private final ObjectMapper mapper;
    private final Clock clock;

    DemonstrationSubmissions(
            DatabaseContent content,
            ActingAs actingAs,
            DemonstrationLives lives,
            Organisations organisations,
            ObjectMapper mapper,
            Clock clock) {
        this.content = content;
        this.actingAs = actingAs;
        this.lives = lives;
        this.organisations = organisations;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** After the plan, which the early observers load. */
    @Transactional
    @TransactionConfiguration(timeout = StartLimits.SECONDS_TO_LOAD)
    void load(@Observes StartupEvent started) throws IOException {
        if (!content.isDemonstration() || actingAs.anySubmissionExists()) {
            return;
        }
        var file = InventedFile.read(mapper, "submissions.json", DemonstrationFile.class);
        var plans = new InventedPlans(file);
        var kinds = kinds();
        for (var told : file.submissions()) {
            live(told, kinds.get(told.organisation()), plans);
        }
        LOG.infof("%d demonstration submissions loaded", file.submissions().size());
    }

    private Map<String, OrganisationKind> kinds() {
        return organisations.validOn(LocalDate.now(clock)).stream()
                .collect(toMap(Organisation::code, Organisation::kind, (one, same) -> one));
    }

    private void live(Told told, OrganisationKind kind, InventedPlans plans) throws IOException {
        var happened = told.life().stream()
                .filter(event -> actingAs.hasHappened(event.at()))
                .toList();
        lives.live(told, happened, kind, plans);
    }
}
