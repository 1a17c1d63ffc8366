package vn.laichau.hatangso.chassis.problem.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class MissingBodyTest {

    private static Object read(Object content) throws IOException {
        var context = (ReaderInterceptorContext) Proxy.newProxyInstance(
                MissingBodyTest.class.getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (self, method, arguments) -> content);
        return new BodyFilter().aroundReadFrom(context);
    }

    @Test
    void isNoContent() throws IOException {
        var refused = catchThrowableOfType(ProblemException.class, () -> read(null));
        assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refused.errors()).containsExactly(UnreadableBodyProblem.nothing());
        assertThat(read("")).isEqualTo("");
    }
}
