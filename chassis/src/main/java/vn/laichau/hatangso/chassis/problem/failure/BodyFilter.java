package vn.laichau.hatangso.chassis.problem.failure;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import vn.laichau.hatangso.chassis.content.ContentCheck;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldErrors;

/**
 * Nothing, blanks and the word null are no content: every operation that takes one needs it, and none expects null. What a body's
 * members state is held against it here, for every operation alike; what an operation alone can know of it, it asks itself.
 */
@Provider
class BodyFilter implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var content = context.proceed();
        if (content == null) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(UnreadableBodyProblem.nothing()));
        }
        new FieldErrors().addAll(ContentCheck.faultsOf(content)).throwIfAny();
        return content;
    }
}
