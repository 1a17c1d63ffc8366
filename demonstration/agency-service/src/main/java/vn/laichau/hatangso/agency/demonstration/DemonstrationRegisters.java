package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
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

    DemonstrationRegisters(
            DatabaseContent content,
            DemonstrationBudget budget,
            DemonstrationSharing sharing,
            DemonstrationRecords records,
            ObjectMapper mapper) {
        this.content = content;
        this.budget = budget;
        this.sharing = sharing;
        this.records = records;
        this.mapper = mapper;
    }

    /** After the plan, which the early observers load. */
    @Transactional
    @TransactionConfiguration(timeout = StartLimits.SECONDS_TO_LOAD)
    void load(@Observes StartupEvent started) throws IOException {
        if (!content.isDemonstration() || budget.isThere()) {
            return;
        }
        var file = InventedFile.read(mapper, "registers.json", RegistersFile.class);
        budget.load(file);
        sharing.load(file.offers());
        records.load(file);
    }
}
