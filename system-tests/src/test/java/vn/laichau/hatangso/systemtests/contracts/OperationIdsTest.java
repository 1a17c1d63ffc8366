package vn.laichau.hatangso.systemtests.contracts;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Contracts;

/** Names of operations are method names of clients that know all services. */
class OperationIdsTest {

    /** Verbs of the API, then those of single things; whoever needs another one writes it down here. */
    private static final String VERBS =
            "list|get|create|replace|change|set|delete|export|record|submit|return|withdraw|correct"
                    + "|accept|acknowledge|answer|appraise|approve|assign|cancel|check|collect|compare|complete|copy|count|decide"
                    + "|dismiss|draft|end|enforce|extend|fill|free|import|issue|load|number|publish|read|redeliver|repeal|reset|resolve|run"
                    + "|save|seal|start|upload";

    @Test
    void namesEachOperationOnceInAllServices() {
        var uses = Contracts.operations().stream()
                .collect(groupingBy(
                        operation -> operation.description().path("operationId").asText(), counting()));
        assertThat(uses)
                .hasSizeGreaterThan(200)
                .allSatisfy((id, count) -> assertThat(count).as(id).isOne());
    }

    @Test
    void namesEachOperationByVerbAndNoun() {
        assertThat(Contracts.operations())
                .extracting(
                        operation -> operation.description().path("operationId").asText())
                .allMatch(id -> id.matches("(" + VERBS + ")([A-Z][a-z]+)+"));
    }
}
