package vn.laichau.hatangso.chassis.problem.failure;

import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/**
 * A value that the database can neither hold nor compare: a text with U+0000, an instant of the year 300,000. It passed our
 * own rules, so it stands where rules do not look, in a parameter or a key; the caller sent it all the same.
 */
final class UnstorableValue {

    private static final Logger LOG = Logger.getLogger(UnstorableValue.class);

    /** Data exceptions (PostgreSQL, appendix A). */
    private static final String CLASS = "22";

    private UnstorableValue() {}

    static Optional<ProblemException> find(Throwable failure) {
        if (!FailureCauses.include(failure, UnstorableValue::isDataException)) {
            return Optional.empty();
        }
        LOG.debug("a value that the database cannot hold", failure);
        return Optional.of(CommonProblem.INVALID_REQUEST.because(
                "Có giá trị mà hệ thống không lưu được", "The request has a value that cannot be stored"));
    }

    private static boolean isDataException(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(CLASS);
    }
}
