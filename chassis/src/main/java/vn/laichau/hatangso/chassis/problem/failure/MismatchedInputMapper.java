package vn.laichau.hatangso.chassis.problem.failure;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** A value of the wrong type. Quarkus has a nearer mapper for it than the problem library's, and that writes no problem. */
@Provider
class MismatchedInputMapper extends ExceptionMapperBase<MismatchedInputException> {

    @Override
    protected HttpProblem toProblem(MismatchedInputException exception) {
        return HttpProblem.builder()
                .withStatus(CommonProblem.INVALID_REQUEST.status())
                .build();
    }
}
