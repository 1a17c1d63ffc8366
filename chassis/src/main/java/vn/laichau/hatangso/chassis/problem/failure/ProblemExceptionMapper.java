package vn.laichau.hatangso.chassis.problem.failure;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** Hands our own refusals to the problem library; {@link ProblemDecorator} writes them. */
@Provider
class ProblemExceptionMapper extends ExceptionMapperBase<ProblemException> {

    @Override
    protected HttpProblem toProblem(ProblemException exception) {
        var problem = HttpProblem.builder().withStatus(exception.type().status());
        exception.headers().forEach(problem::withHeader);
        return problem.build();
    }
}
