package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;

class CreatingOnceTest {

    /** Each time the former secret ends, and an answer that can be given again would keep the new one readable. */
    private static final Set<String> REPLACES = Set.of("agency-service POST /api/v1/deadlines/feeds");

    @Test
    void takesAKeyWhereverAPostCreatesSomething() {
        var without = Contracts.operations().stream()
                .filter(operation -> operation.method().equals("POST") && creates(operation))
                .filter(operation -> !operation.takes("Idempotency-Key"))
                .map(Operation::name);
        assertThat(without).containsExactlyInAnyOrderElementsOf(REPLACES);
    }

    private static boolean creates(Operation operation) {
        return operation.description().path("responses").has("201");
    }
}
