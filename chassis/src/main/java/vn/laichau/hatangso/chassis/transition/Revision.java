package vn.laichau.hatangso.chassis.transition;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.laichau.hatangso.chassis.http.ETags;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/**
 * What somebody saw of a thing before changing it: the value of {@code If-Match}. A parameter of this type is null when the
 * header is missing; the contract then says that it is needed (428), and that another revision is refused (412).
 *
 * @param tag one strong entity tag
 */
@Schema(name = Revision.SCHEMA)
public record Revision(String tag) {

    /** Its name in a contract that is being made; schemas of services may be called as they like. */
    public static final String SCHEMA = "SeenRevision";

    /** For what the service does by itself, which saw the thing under its lock. */
    public static final Revision ANY = new Revision(null);

    /** Why a change is refused that was made to another revision than the present one. */
    public static Optional<Refusal> unlessSeen(Revision seen, long present) {
        return unlessSeen(seen, ETags.of(present));
    }

    /** @throws vn.laichau.hatangso.chassis.problem.ProblemException 428 or 412 instead, where nothing else is refused */
    public static void requireSeen(Revision seen, long present) {
        unlessSeen(seen, present).ifPresent(refusal -> {
            throw refusal.asProblem();
        });
    }

    /** The same for what others' revisions belong to as well. */
    public static Optional<Refusal> unlessSeen(Revision seen, String present) {
        if (seen == null) {
            return Optional.of(Refusal.because(CommonProblem.PRECONDITION_REQUIRED));
        }
        return seen == ANY || seen.tag.strip().equals(present)
                ? Optional.empty()
                : Optional.of(Refusal.because(CommonProblem.PRECONDITION_FAILED));
    }

    /** The same for what need not be there yet: then there is nothing to have seen. */
    public static Optional<Refusal> unlessSeen(Revision seen, Optional<Long> present) {
        return present.isEmpty() && (seen == null || seen == ANY)
                ? Optional.empty()
                : unlessSeen(seen, present.map(ETags::of).orElse("none"));
    }
}
