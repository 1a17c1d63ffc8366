package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import vn.laichau.hatangso.agency.planfile.DatabaseContent;
import vn.laichau.hatangso.agency.planfile.StartLimits;

/** Fills the registers of a demonstration database once, on the ways by which entries come there. */
@ApplicationScoped
class DemonstrationRegisters {

    private final DatabaseContent content;
    private final DemonstrationBudget budget;
    private final DemonstrationSharing sharing;
    private final DemonstrationRecords records;
    private final ObjectMapper mapper;
    private final Clock clock;

    DemonstrationRegisters(
            DatabaseContent content,
            DemonstrationBudget budget,
            DemonstrationSharing sharing,
            DemonstrationRecords records,
            ObjectMapper mapper,
            Clock clock) {
        this.content = content;
        this.budget = budget;
        this.sharing = sharing;
        this.records = records;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** After the plan, which the early observers load. */
    @Transactional
    @TransactionConfiguration(timeout = StartLimits.SECONDS_TO_LOAD)
    void load(@Observes StartupEvent started) throws IOException {
        if (!content.isDemonstration() || budget.isThere()) {
            return;
        }
        var file = RegistersFile.read(mapper);
        var now = clock.instant();
        budget.load(file, now);
        sharing.load(file.offers(), now);
        records.load(file, now);
    }
}
