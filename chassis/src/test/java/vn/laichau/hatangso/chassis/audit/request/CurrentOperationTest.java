package vn.laichau.hatangso.chassis.audit.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class CurrentOperationTest {

    @Path("/api/v1/submissions/")
    static final class Submissions {

        public void list() {}

        @Path("{id}/acceptance")
        public void accept() {}

        @Path("/{id}/")
        public void one() {}
    }

    static final class Elsewhere {

        @Path("/elsewhere")
        public void list() {}
    }

    private record Place(Class<?> getResourceClass, Method getResourceMethod) implements ResourceInfo {

        static Place of(Class<?> type, String method) {
            try {
                return new Place(type, type.getMethod(method));
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Test
    void isWrittenAsInTheContract() {
        assertThat(CurrentOperation.of("GET", Place.of(Submissions.class, "list")))
                .hasValue("GET /api/v1/submissions");
        assertThat(CurrentOperation.of("POST", Place.of(Submissions.class, "accept")))
                .hasValue("POST /api/v1/submissions/{id}/acceptance");
        assertThat(CurrentOperation.of("DELETE", Place.of(Submissions.class, "one")))
                .hasValue("DELETE /api/v1/submissions/{id}");
        assertThat(CurrentOperation.of("GET", Place.of(Elsewhere.class, "list")))
                .hasValue("GET /elsewhere");
        // The same place again, by another method.
        assertThat(CurrentOperation.of("HEAD", Place.of(Submissions.class, "list")))
                .hasValue("HEAD /api/v1/submissions");
    }

    @Test
    void isNoneWhereNoOperationFits() {
        assertThat(CurrentOperation.of("GET", null)).isEmpty();
        assertThat(CurrentOperation.of("GET", new Place(Submissions.class, null)))
                .isEmpty();
    }
}
