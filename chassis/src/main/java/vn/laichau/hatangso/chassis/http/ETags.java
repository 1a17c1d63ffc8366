package vn.laichau.hatangso.chassis.http;

import java.util.Optional;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** Strong entity tags made from an aggregate's version. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change that was not made against the present version.
     *
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 428 when the header is missing, 412 when it is stale
     */
    public static void requireMatch(String ifMatch, long version) {
        requireMatch(ifMatch, "" + version);
    }

    /** The same for what others' versions belong to as well. */
    public static void requireMatch(String ifMatch, String version) {
        if (ifMatch == null) {
            throw CommonProblem.PRECONDITION_REQUIRED.asIs();
        }
        if (!ifMatch.strip().equals("\"" + version + "\"")) {
            throw CommonProblem.PRECONDITION_FAILED.asIs();
        }
    }

    /**
     * The same for what need not be there yet: then there is nothing to match.
     *
     * @param version empty for what is not there
     */
    public static void requireMatch(String ifMatch, Optional<Long> version) {
        if (version.isPresent()) {
            requireMatch(ifMatch, version.get().longValue());
        } else if (ifMatch != null) {
            throw CommonProblem.PRECONDITION_FAILED.asIs();
        }
    }
}
