package vn.laichau.hatangso.agency.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.laichau.hatangso.agency.clause.Tally;
import vn.laichau.hatangso.agency.plan.PlanFiles.Version;
import vn.laichau.hatangso.chassis.problem.UnreadableBody;

/** Loads a plan file whole, in one transaction, or refuses it whole. Loading the same file again changes nothing. */
@ApplicationScoped
class LoadPlan {

    private final ObjectMapper mapper;
    private final PlanFiles files;
    private final PlanTables tables;

    LoadPlan(ObjectMapper mapper, PlanFiles files, PlanTables tables) {
        this.mapper = mapper;
        this.files = files;
        this.tables = tables;
    }

    /** @param code the plan that the file must be of */
    @Transactional
    public PlanLoading load(String code, byte[] content) {
        PlanFile file;
        try {
            file = mapper.readValue(content, PlanFile.class);
        } catch (JsonProcessingException unreadable) {
            return new PlanLoading.Malformed(List.of(UnreadableBody.fault(unreadable)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (file == null) {
            return new PlanLoading.Malformed(List.of(UnreadableBody.nothing()));
        }
        var faults = PlanFileRules.faultsOf(file, code);
        return faults.isEmpty() ? store(file, Sha256.of(content)) : new PlanLoading.Malformed(faults);
    }

    private PlanLoading store(PlanFile file, String sha256) {
        files.lock();
        var version = new Version(file.version(), sha256);
        var loaded = files.versionsOf(file.plan());
        if (!loaded.isEmpty() && loaded.get(0).equals(version)) {
            return new PlanLoading.Loaded(PlanLoaded.again(file));
        }
        if (loaded.stream().anyMatch(known -> known.version().equals(file.version()))) {
            return new PlanLoading.VersionConflict();
        }
        var tallies = tables.load(file, this::fingerprint);
        var faults = new Faults();
        tallies.forEach((table, tally) -> check(table, tally, faults));
        if (!faults.list().isEmpty()) {
            QuarkusTransaction.setRollbackOnly();
            return new PlanLoading.Malformed(faults.list());
        }
        files.note(file.plan(), version);
        return new PlanLoading.Loaded(PlanLoaded.of(file, tallies.values()));
    }

    private static void check(String table, Tally tally, Faults faults) {
        tally.dropped()
                .forEach(code -> faults.add(
                        "/" + table,
                        "dropped-row",
                        "Thiếu dòng đã nạp ở phiên bản trước: " + code,
                        "A row of the version before is missing: " + code));
        tally.foreign()
                .forEach(code -> faults.add(
                        "/" + table,
                        "other-plans-code",
                        "Mã đã thuộc kế hoạch khác: " + code,
                        "The code belongs to another plan: " + code));
    }

    private String fingerprint(Object row) {
        try {
            return Sha256.of(mapper.writeValueAsBytes(row));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
