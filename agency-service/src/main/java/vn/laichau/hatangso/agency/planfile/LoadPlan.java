package vn.laichau.hatangso.agency.planfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.planentity.LoadCounts;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork.Orphan;
import vn.laichau.hatangso.agency.task.Tasks.Restated;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.planfile.PlanFileErrors;
import vn.laichau.hatangso.chassis.planfile.PlanFiles;
import vn.laichau.hatangso.chassis.planfile.PlanPart;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;

/** What a plan asks for: who there is, and who has to do what. */
@ApplicationScoped
class LoadPlan implements PlanPart<PlanFile, PlanLoaded> {

    private final ObjectMapper mapper;
    private final PlanTables tables;
    private final EndedOrganisationCheck endedOrganisationCheck;
    private final Event<Restated> restated;

    LoadPlan(
            ObjectMapper mapper,
            PlanTables tables,
            EndedOrganisationCheck endedOrganisationCheck,
            Event<Restated> restated) {
        this.mapper = mapper;
        this.tables = tables;
        this.endedOrganisationCheck = endedOrganisationCheck;
        this.restated = restated;
    }

    @Override
    public String name() {
        return "obligations";
    }

    @Override
    public Class<PlanFile> type() {
        return PlanFile.class;
    }

    @Override
    public List<FieldError> faultsOf(PlanFile file, String plan) {
        return PlanFileRules.faultsOf(file, plan, tables.organisations());
    }

    @Override
    public PlanLoaded again(PlanFile file) {
        return PlanLoaded.again(file);
    }

    @Override
    public Outcome<PlanLoaded> store(PlanFile file, boolean first) {
        tables.lock();
        var faults = new PlanFileErrors();
        tables.check(file, faults);
        if (!faults.list().isEmpty()) {
            return PlanFiles.malformed(faults.list());
        }
        // What the first file ends, the successions that come with it give to others.
        var before = first ? Set.<Orphan>of() : endedOrganisationCheck.before();
        var tallies = tables.load(file, this::fingerprint);
        tallies.forEach((table, loadCounts) -> check(table, loadCounts, faults));
        if (faults.list().isEmpty() && !first) {
            tables.checkIdentifiers(file, faults);
            endedOrganisationCheck.check(file, before, faults);
        }
        if (!faults.list().isEmpty()) {
            return PlanFiles.malformed(faults.list());
        }
        if (!first) {
            restated.fire(new Restated(file.plan()));
        }
        return new Done<>(PlanLoaded.of(file, tallies.values()));
    }

    private static void check(String table, LoadCounts loadCounts, PlanFileErrors faults) {
        loadCounts.dropped().forEach(code -> faults.add("/" + table, AgencyErrorCode.DROPPED_ROW, code));
        loadCounts.foreign().forEach(code -> faults.add("/" + table, CommonErrorCode.OTHER_PLANS_CODE, code));
    }

    private String fingerprint(Object row) {
        return Sha256.hex(StoredJson.bytes(mapper, row));
    }
}
