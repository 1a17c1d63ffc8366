package vn.laichau.hatangso.agency.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** Says in problems why a file did not come in, where that is not our own fault. The rest of its body is not waited for. */
public final class UploadProblems {

    private UploadProblems() {}

    /** A try to take a file in. */
    public interface Try<T> {
        T take() throws IOException;
    }

    public static <T> T orProblem(Try<T> receiving) {
        try {
            return receiving.take();
        } catch (Upload.OutOfBounds refused) {
            throw problem(refused);
        } catch (Upload.BrokenOff gone) {
            throw CommonProblem.INVALID_REQUEST.asIs().with("Connection", "close");
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static ProblemException problem(Upload.OutOfBounds refused) {
        var problem = refused.isTooLarge() ? CommonProblem.PAYLOAD_TOO_LARGE : AgencyProblem.UPLOAD_TOO_SLOW;
        return problem.asIs().with("Connection", "close");
    }
}
