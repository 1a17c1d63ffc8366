package vn.laichau.hatangso.indicator.planfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.failure.UnreadableBodyProblem;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.indicator.IndicatorProblem;
import vn.laichau.hatangso.indicator.quality.PlanQualityRun;

/** Loads a plan file whole, in one transaction, or refuses it whole. Loading the same file again changes nothing. */
@ApplicationScoped
class LoadPlan {

    private final ObjectMapper mapper;
    private final Plans plans;
    private final PlanQualityRun checks;

    LoadPlan(ObjectMapper mapper, Plans plans, PlanQualityRun checks) {
        // A plan file leaves out what a row does not have; what it must have, the rows themselves require.
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        this.plans = plans;
        this.checks = checks;
    }

    /**
     * What a plan file did.
     *
     * @param changed whether it did anything
     * @param findings how many of the plan's own figures contradict each other
     * @param created codes of indicators, targets and baselines that are new
     * @param restated codes of those that the file states differently than before
     */
    public record Loaded(
            String plan, String version, boolean changed, int findings, List<String> created, List<String> restated) {}

    /** The same checks and answer as {@link #loadBesideOthers}; nothing is stored. */
    @Transactional
    public Outcome<Loaded> preview(String code, byte[] content) {
        var outcome = loadBesideOthers(code, content);
        QuarkusTransaction.setRollbackOnly();
        return outcome;
    }

    /** Into a database that is in use: it stays one of invented figures, or one of real ones. */
    @Transactional
    public Outcome<Loaded> loadBesideOthers(String code, byte[] content) {
        return load(code, content, plans.isDemonstration());
    }

    /**
     * @param code the plan that the file must be of
     * @param demonstration whether the database is one of invented figures; decided at its first load
     */
    @Transactional
    public Outcome<Loaded> load(String code, byte[] content, boolean demonstration) {
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
        return faults.isEmpty() ? store(file, content, demonstration) : malformed(faults);
    }

    private Outcome<Loaded> store(PlanFile file, byte[] content, boolean demonstration) {
        plans.lock();
        var head = file.plan();
        var sha256 = Sha256.hex(content);
        var present = plans.find(head.code());
        if (present.isPresent() && present.get().version().equals(head.version())) {
            return present.get().sha256().equals(sha256)
                    ? new Done<>(loaded(head, false, checks.countFindings(head.code())))
                    : Outcome.refused(IndicatorProblem.PLAN_VERSION_CONFLICT);
        }
        var taken = PlanFileRules.taken(file, plans.codesOfOthers(head.code()));
        if (!taken.isEmpty()) {
            return malformed(taken);
        }
        plans.store(file, sha256, demonstration);
        var findings = checks.run(head.code());
        plans.remember(head);
        return new Done<>(loaded(head, true, findings));
    }

    private Loaded loaded(PlanFile.Head head, boolean changed, int findings) {
        return new Loaded(
                head.code(),
                head.version(),
                changed,
                findings,
                changed ? plans.createdBy(head) : List.of(),
                changed ? plans.restatedBy(head) : List.of());
    }

    private static Outcome<Loaded> malformed(List<FieldError> faults) {
        return new Refused<>(new Refusal(IndicatorProblem.MALFORMED_PLAN, faults));
    }
}
