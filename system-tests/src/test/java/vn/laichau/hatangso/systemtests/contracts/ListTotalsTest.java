package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;

class ListTotalsTest {

    private static final String PAGE = "#/components/schemas/Page";

    @Test
    void tellsTheTotalOfEveryListToWhoAsksForIt() {
        var lists = Contracts.operations().stream()
                .filter(operation -> operation.method().equals("GET") && answersPage(operation))
                .toList();
        assertThat(lists).hasSizeGreaterThan(20);
        assertThat(lists.stream()
                        .filter(operation -> !isRecord(operation) && !takesCount(operation))
                        .map(Operation::name))
                .isEmpty();
    }

    private static boolean answersPage(Operation operation) {
        return operation
                .description()
                .at("/responses/200/content/application~1json/schema/$ref")
                .asText()
                .startsWith(PAGE);
    }

    /** The record of what was done only grows; how long it is, its checkpoints say. */
    private static boolean isRecord(Operation operation) {
        return operation.path().startsWith("/api/v1/audit/");
    }

    private static boolean takesCount(Operation operation) {
        return StreamSupport.stream(operation.description().path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals("count"));
    }
}
