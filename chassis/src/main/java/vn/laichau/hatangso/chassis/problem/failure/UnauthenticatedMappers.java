package vn.laichau.hatangso.chassis.problem.failure;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/**
 * Answers 401 for both of the platform's exceptions. The problem library has mappers for them too, but they read a field
 * that this platform version no longer has; the lower priority number wins.
 */
final class UnauthenticatedMappers {

    private static final int BEFORE_THE_LIBRARY = 1;

    private UnauthenticatedMappers() {}

    private static HttpProblem problem() {
        return HttpProblem.builder()
                .withStatus(CommonProblem.UNAUTHENTICATED.status())
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** No token where one is needed. */
    @Provider
    @Priority(BEFORE_THE_LIBRARY)
    public static class MissingTokenMapper extends ExceptionMapperBase<UnauthorizedException> {

        @Override
        protected HttpProblem toProblem(UnauthorizedException exception) {
            return problem();
        }
    }

    /** A token that is not accepted. */
    @Provider
    @Priority(BEFORE_THE_LIBRARY)
    public static class RefusedTokenMapper extends ExceptionMapperBase<AuthenticationFailedException> {

        @Override
        protected HttpProblem toProblem(AuthenticationFailedException exception) {
            return problem();
        }
    }
}
