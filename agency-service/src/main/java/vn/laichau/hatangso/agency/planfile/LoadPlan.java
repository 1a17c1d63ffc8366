package vn.laichau.hatangso.agency.planfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.planentity.LoadCounts;
import vn.laichau.hatangso.agency.planfile.PlanFiles.Version;
import vn.laichau.hatangso.agency.succession.rules.UnassignedWork.Orphan;
import vn.laichau.hatangso.agency.task.Tasks.Restated;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.failure.UnreadableBodyProblem;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;

/** Loads a plan file whole, in one transaction, or refuses it whole. Loading the same file again changes nothing. */
@ApplicationScoped
class LoadPlan {

    private final ObjectMapper mapper;
    private final PlanFiles files;
    private final PlanTables tables;
    private final EndedOrganisationCheck endedOrganisationCheck;
    private final Event<Restated> restated;

    LoadPlan(
            ObjectMapper mapper,
            PlanFiles files,
            PlanTables tables,
            EndedOrganisationCheck endedOrganisationCheck,
            Event<Restated> restated) {
        this.restated = restated;
        this.mapper = mapper;
        this.files = files;
        this.tables = tables;
        this.endedOrganisationCheck = endedOrganisationCheck;
    }

    /** @param code the plan that the file must be of */
    @Transactional
    public Outcome<PlanLoaded> load(String code, byte[] content) {
        return load(code, content, false);
    }

    /** The same checks and answer as {@link #load(String, byte[])}; nothing is stored. */
    @Transactional
    public Outcome<PlanLoaded> preview(String code, byte[] content) {
        var outcome = load(code, content);
        QuarkusTransaction.setRollbackOnly();
        return outcome;
    }

    /**
     * Into a database in which nothing is yet.
     *
     * @param code the plan that the file must be of
     */
    @Transactional
    public Outcome<PlanLoaded> loadFirst(String code, byte[] content) {
        return load(code, content, true);
    }

    private Outcome<PlanLoaded> load(String code, byte[] content, boolean first) {
        PlanFile file;
        try {
            file = mapper.readValue(content, PlanFile.class);
        } catch (JsonProcessingException unreadable) {
            return malformed(List.of(UnreadableBodyProblem.error(unreadable)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (file == null) {
            return malformed(List.of(UnreadableBodyProblem.nothing()));
        }
        var faults = PlanFileRules.faultsOf(file, code);
        return faults.isEmpty() ? store(file, Sha256.hex(content), first) : malformed(faults);
    }

    private Outcome<PlanLoaded> store(PlanFile file, String sha256, boolean first) {
        files.lock();
        var version = new Version(file.version(), sha256);
        var loaded = files.versionsOf(file.plan());
        if (!loaded.isEmpty() && loaded.get(0).equals(version)) {
            return new Done<>(PlanLoaded.again(file));
        }
        if (loaded.stream().anyMatch(known -> known.version().equals(file.version()))) {
            return Outcome.refused(AgencyProblem.PLAN_VERSION_CONFLICT);
        }
        tables.lock();
        var faults = new PlanFileErrors();
        tables.check(file, faults);
        if (!faults.list().isEmpty()) {
            return malformed(faults.list());
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
            QuarkusTransaction.setRollbackOnly();
            return malformed(faults.list());
        }
        files.note(file.plan(), version);
        if (!first) {
            restated.fire(new Restated(file.plan()));
        }
        return new Done<>(PlanLoaded.of(file, tallies.values()));
    }

    private static Outcome<PlanLoaded> malformed(List<FieldError> faults) {
        return new Refused<>(new Refusal(AgencyProblem.MALFORMED_PLAN, faults));
    }

    private static void check(String table, LoadCounts loadCounts, PlanFileErrors faults) {
        loadCounts.dropped().forEach(code -> faults.add("/" + table, AgencyErrorCode.DROPPED_ROW, code));
        loadCounts.foreign().forEach(code -> faults.add("/" + table, CommonErrorCode.OTHER_PLANS_CODE, code));
    }

    private String fingerprint(Object row) {
        return Sha256.hex(StoredJson.bytes(mapper, row));
    }
}
