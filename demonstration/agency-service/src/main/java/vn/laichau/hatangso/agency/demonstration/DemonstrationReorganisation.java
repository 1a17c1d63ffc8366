package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import vn.laichau.hatangso.agency.organisation.OrganisationContent;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.organisation.RecordingDetails;
import vn.laichau.hatangso.agency.planfile.DatabaseContent;
import vn.laichau.hatangso.agency.planfile.StartLimits;
import vn.laichau.hatangso.agency.succession.SuccessionRecorder;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession;
import vn.laichau.hatangso.chassis.text.Text;

/** The reorganisation of 2025, recorded the way an administrator records it, each succession for itself. */
@ApplicationScoped
class DemonstrationReorganisation {

    /** After the plan, which names most of the organisations; before all that is said of them. */
    private static final int AFTER_THE_PLAN = 1500;

    private final DatabaseContent content;
    private final ActingAs actingAs;
    private final Organisations organisations;
    private final SuccessionRecorder successionRecorder;
    private final ObjectMapper mapper;
    private final Clock clock;

    DemonstrationReorganisation(
            DatabaseContent content,
            ActingAs actingAs,
            Organisations organisations,
            SuccessionRecorder successionRecorder,
            ObjectMapper mapper,
            Clock clock) {
        this.content = content;
        this.actingAs = actingAs;
        this.organisations = organisations;
        this.successionRecorder = successionRecorder;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What became of which organisations. */
    record Told(Text label, List<OrganisationContent> organisations, List<NewSuccession> successions) {}

    void load(@Observes @Priority(AFTER_THE_PLAN) StartupEvent started) throws IOException {
        if (QuarkusTransaction.requiringNew().call(content::isDemonstration)) {
            var told = InventedFile.read(mapper, "reorganisation.json", Told.class);
            var by = new RecordingDetails(clock.instant(), told.label().vi());
            QuarkusTransaction.requiringNew()
                    .timeout(StartLimits.SECONDS_TO_LOAD)
                    .run(() -> told.organisations().forEach(agency -> organisations.addMissing(agency, by)));
            told.successions()
                    .forEach(succession -> QuarkusTransaction.requiringNew()
                            .timeout(StartLimits.SECONDS_TO_LOAD)
                            .run(() -> record(succession, by)));
        }
    }

    /** A replica that starts at the same time may have recorded it. */
    private void record(NewSuccession succession, RecordingDetails by) {
        actingAs.administrator();
        if (!successionRecorder.isRecorded(succession)) {
            successionRecorder.record(succession, by);
        }
    }
}
