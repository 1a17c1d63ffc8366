package vn.laichau.hatangso.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.database.AdvisoryLock;
import vn.laichau.hatangso.chassis.database.ChassisLocks;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/**
 * Runs a creating request at most once per organisation and key. Work and remembered answer commit together: either both
 * are there after a crash or neither is. A refused request is not remembered and may be corrected and sent again.
 */
@ApplicationScoped
public class IdempotentRequests {

    /** Characters that a key has at most. */
    public static final int LONGEST_KEY = 200;

    private final StoredAnswers answers;
    private final Callers callers;

    IdempotentRequests(StoredAnswers answers, Callers callers) {
        this.answers = answers;
        this.callers = callers;
    }

    /**
     * @param key the client's {@code Idempotency-Key}; null is refused with 400
     * @param operation what is asked for, for example {@code POST /submissions}: one key serves one operation
     * @param request exact bytes of the body; the same key with other bytes is refused with 422
     * @param work does it and gives the answer to remember
     * @return the first answer, however often it is asked for; 409 while the first is still being worked on
     */
    @Transactional
    public Response once(String key, String operation, byte[] request, Supplier<StoredAnswer> work) {
        return once(scope(key, operation), request, work);
    }

    Response once(RequestKey scope, byte[] request, Supplier<StoredAnswer> work) {
        try {
            var fingerprint = sha256(request);
            var remembered = answers.lockAndFind(scope)
                    .orElseThrow(() ->
                            CommonProblem.IDEMPOTENCY_KEY_IN_PROGRESS.asIs().with("Retry-After", "1"))
                    .remembered();
            if (remembered.isPresent()) {
                return remembered.get().replayFor(fingerprint);
            }
            var answer = work.get();
            answers.remember(scope, fingerprint, answer);
            return answer.toResponse();
        } catch (SQLException failure) {
            throw new IllegalStateException("idempotency store", failure);
        }
    }

    /** As {@link #once}, for work that need not be asked for with a key: without one it is simply done. */
    @Transactional
    public Response onceIfKeyed(String key, String operation, byte[] request, Supplier<StoredAnswer> work) {
        return key == null ? work.get().toResponse() : once(key, operation, request, work);
    }

    /**
     * The answer to a request that was already served, for work that should not even be prepared twice. Empty says nothing
     * about a request that is still being worked on: {@link #once} has the last word.
     *
     * @return as {@link #once} would replay it; the same refusals
     */
    @Transactional
    public Optional<Response> replay(String key, String operation, byte[] request) {
        return answers.find(scope(key, operation)).map(remembered -> remembered.replayFor(sha256(request)));
    }

    /** Whether a request with the key was served already, for bodies too long to be worked on before they are known whole. */
    @Transactional
    public boolean isServed(String key, String operation) {
        return answers.find(scope(key, operation)).isPresent();
    }

    private RequestKey scope(String key, String operation) {
        return RequestKey.of(callers.get().organisation(), operation, key);
    }

    static byte[] sha256(byte[]... parts) {
        var digest = Sha256.digest();
        Arrays.stream(parts).forEach(digest::update);
        return digest.digest();
    }

    /** Whose key it is and what for. */
    record RequestKey(String organisation, String operation, String key) {

        /** @throws vn.laichau.hatangso.chassis.problem.ProblemException 400 where the client sent no key that can be one */
        static RequestKey of(String organisation, String operation, String key) {
            if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
                throw CommonProblem.IDEMPOTENCY_KEY_MISSING.asIs();
            }
            return new RequestKey(organisation, operation, key);
        }

        AdvisoryLock lock() {
            return ChassisLocks.IDEMPOTENCY_KEY.about(organisation, operation, key);
        }
    }
}
