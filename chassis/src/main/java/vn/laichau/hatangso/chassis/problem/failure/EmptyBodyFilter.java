package vn.laichau.hatangso.chassis.problem.failure;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

/** Nothing, blanks and the word null are no content: every operation that takes one needs it, and none expects null. */
@Provider
class EmptyBodyFilter implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var content = context.proceed();
        if (content == null) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(UnreadableBodyProblem.nothing()));
        }
        return content;
    }
}
