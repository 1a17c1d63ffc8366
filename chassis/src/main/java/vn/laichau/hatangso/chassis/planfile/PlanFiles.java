package vn.laichau.hatangso.chassis.planfile;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import vn.laichau.hatangso.chassis.database.ChassisLocks;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.failure.UnreadableBodyProblem;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;

/** Loads a plan file whole, in one transaction, or refuses it whole. Loading the file that is in force again changes nothing. */
@ApplicationScoped
public class PlanFiles {

    private final ObjectMapper mapper;
    private final LoadedFiles loaded;

    PlanFiles(ObjectMapper mapper, LoadedFiles loaded) {
        // A plan file leaves out what a row does not have; what it must have, the rows themselves require. No list has
        // a hole.
        this.mapper = mapper.copy()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        this.loaded = loaded;
    }

    /**
     * Into a database that is in use.
     *
     * @param plan the plan that the file must be of
     * @param validateOnly the same checks and answer, and nothing is stored
     */
    @Transactional
    public <F extends PlanPart.Content, L> Outcome<L> load(
            PlanPart<F, L> part, String plan, byte[] content, boolean validateOnly) {
        var outcome = load(content, part, plan, false);
        if (validateOnly || outcome instanceof Refused) {
            QuarkusTransaction.setRollbackOnly();
        }
        return outcome;
    }

    /** Another replica that starts waits until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        loaded.lock(ChassisLocks.PLANS);
    }

    /**
     * The file that the service ships, when nothing of the plan is there yet; in the caller's transaction.
     *
     * @throws IllegalStateException when there is none, or it is refused: a service does not start with a plan that it cannot read
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <F extends PlanPart.Content, L> void loadFirst(PlanPart<F, L> part, String plan) {
        if (load(shipped(plan, part.name()), part, plan, true) instanceof Refused<L> refused) {
            throw new IllegalStateException("the plan file that this service ships cannot be loaded: " + refused);
        }
    }

    /**
     * A file of a plan beside the service's code.
     *
     * @throws IllegalStateException when there is none
     */
    public static byte[] shipped(String plan, String name) {
        var path = "plan/" + plan + "/" + name + ".json";
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "plan.code (PLAN_CODE) names a plan that this service does not ship: " + path);
            }
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The files of a part that were loaded, newest first: that one is in force. */
    @Transactional
    public List<LoadedFile> list(String plan, String part) {
        return loaded.list(plan, part);
    }

    /**
     * The bytes as they came.
     *
     * @param version null for the one in force
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException not-found when it was never loaded
     */
    @Transactional
    public byte[] get(String plan, String part, String version) {
        return loaded.get(plan, part, version);
    }

    private <F extends PlanPart.Content, L> Outcome<L> load(
            byte[] content, PlanPart<F, L> part, String plan, boolean first) {
        F file;
        try {
            file = mapper.readValue(content, part.type());
        } catch (JsonProcessingException unreadable) {
            return malformed(List.of(UnreadableBodyProblem.error(unreadable)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (file == null) {
            return malformed(List.of(UnreadableBodyProblem.nothing()));
        }
        var faults = part.faultsOf(file, plan);
        return faults.isEmpty() ? store(content, part, plan, file, first) : malformed(faults);
    }

    private <F extends PlanPart.Content, L> Outcome<L> store(
            byte[] content, PlanPart<F, L> part, String plan, F file, boolean first) {
        loaded.lock(ChassisLocks.PLANS.about(part.name()));
        var sha256 = Sha256.hex(content);
        var known = loaded.list(plan, part.name());
        if (!known.isEmpty() && known.get(0).is(file.version(), sha256)) {
            return new Done<>(part.again(file));
        }
        if (known.stream().anyMatch(one -> one.version().equals(file.version()) && !one.is(file.version(), sha256))) {
            return Outcome.refused(CommonProblem.PLAN_VERSION_CONFLICT);
        }
        var outcome = part.store(file, first);
        if (outcome instanceof Done) {
            loaded.add(plan, part.name(), file.version(), content);
        }
        return outcome;
    }

    /** The rows break a rule: nothing is loaded. */
    public static <L> Outcome<L> malformed(List<FieldError> faults) {
        return new Refused<>(new Refusal(CommonProblem.MALFORMED_PLAN, faults));
    }
}
