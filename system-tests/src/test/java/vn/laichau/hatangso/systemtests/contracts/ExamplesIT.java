package vn.laichau.hatangso.systemtests.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.systemtests.suite.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.systemtests.access.Policy;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What a contract gives as an example of a request is taken by the running suite. */
class ExamplesIT {

    private static final String CONTENT = "application/json";
    private static final String DRY_RUN = "validateOnly";

    private static RealmClients clients;

    /** A task that is being worked on, by the officers of a commune; of no example else the address names something given. */
    private static String occurrence;

    @BeforeAll
    static void signIn() {
        clients = RealmClients.of(RunningSuite.get());
        var task = as(Principals.COORDINATOR).post("/api/v1/tasks", """
                {"code": "vi-du-dang-lam", "title": {"vi": "x", "en": "x"}, "kind": "TASK", "recurrence": "ONCE",
                 "leads": ["ubnd-03595"]}""", "Idempotency-Key", "examples");
        occurrence = json(as(Principals.COORDINATOR)
                        .get("/api/v1/tasks/occurrences?task="
                                + json(task).path("id").asText()))
                .at("/items/0/id")
                .asText();
        step("acceptance");
        step("start");
    }

    private static void step(String verb) {
        var officer = as(Principal.of("agency-officer", "ubnd-03595"));
        var address = "/api/v1/tasks/occurrences/" + occurrence;
        var seen = officer.get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(officer.post(address + "/" + verb, "", "If-Match", seen).statusCode())
                .isEqualTo(200);
    }

    private static Stream<Operation> operations() {
        return Contracts.operations().stream()
                .filter(operation -> !request(operation).isMissingNode());
    }

    static Stream<Named<Operation>> examples() {
        return operations().map(operation -> Named.of(operation.name(), operation));
    }

    @Test
    void areGivenForWhatClientsBeginWith() {
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(19);
        assertThat(operations().map(Operation::name))
                .contains(
                        "agency-service POST /api/v1/submissions",
                        "agency-service PUT /api/v1/drafts/{obligation}/{year}",
                        "agency-service POST /api/v1/receipts/check",
                        "agency-service POST /api/v1/obligations",
                        "agency-service POST /api/v1/obstacles",
                        "agency-service POST /api/v1/tasks/occurrences/{id}/updates",
                        "indicator-service POST /api/v1/observations",
                        "indicator-service POST /api/v1/period-locks",
                        "reporting-service POST /api/v1/reports");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areAnsweredAsTheContractSays(Operation operation) throws IOException {
        var answer = as(Principals.oneWhoMay(operation))
                .call(
                        operation.method(),
                        address(operation),
                        request(operation).toString(),
                        "Idempotency-Key",
                        "example-" + UUID.randomUUID());

        assertThat(answer.statusCode() / 100)
                .as(operation.name() + ": " + answer.statusCode() + " " + new String(answer.body(), UTF_8))
                .isEqualTo(2);
        assertThat(AnswerForm.faults(operation, answer)).as(operation.name()).isEmpty();
        assertThat(AnswerForm.unlikeTheExample(operation, answer))
                .as(operation.name() + ", beside the example of its answer")
                .isEmpty();
        keep(operation, answer.body());
    }

    /** For whoever writes the example of an answer. */
    private static void keep(Operation operation, byte[] answer) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "examples"));
        Files.write(folder.resolve(operation.description().path("operationId").asText() + ".json"), answer);
    }

    static Stream<Named<Operation>> plainReads() {
        return Contracts.operations().stream()
                .filter(operation -> operation.method().equals("GET") && !isInner(operation))
                .filter(operation -> StreamSupport.stream(
                                operation.description().path("parameters").spliterator(), false)
                        .noneMatch(parameter -> parameter.path("required").asBoolean()))
                .map(operation -> Named.of(operation.name(), operation));
    }

    private static boolean isInner(Operation operation) {
        return Policy.innerOperations().contains(operation.name());
    }

    /** What everybody begins to read with. */
    @ParameterizedTest
    @MethodSource("plainReads")
    void areReadInTheFormOfTheContract(Operation operation) {
        var answer = as(Principals.oneWhoMay(operation)).get(operation.path());

        // Some want to be told which year or indicator.
        assertThat(answer.statusCode()).as(operation.name()).isIn(200, 400);
        assertThat(AnswerForm.faults(operation, answer)).as(operation.name()).isEmpty();
    }

    private static Api as(Principal principal) {
        return Api.at(
                RunningSuite.get().gatewayUrl(),
                principal.equals(Principals.ANONYMOUS) ? null : clients.token(principal));
    }

    private static JsonNode request(Operation operation) {
        return operation.description().at("/requestBody/content").path(CONTENT).path("example");
    }

    /** Where it can be only tried, nothing is kept. */
    private static String address(Operation operation) {
        var address = operation.path();
        for (var parameter : operation.description().path("parameters")) {
            var name = "{" + parameter.path("name").asText() + "}";
            address = address.contains(name) && !parameter.has("example")
                    ? address.replace(name, occurrence)
                    : address.replace(name, parameter.path("example").asText());
        }
        var canBeTried = StreamSupport.stream(
                        operation.description().path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals(DRY_RUN));
        return canBeTried ? address + "?" + DRY_RUN + "=true" : address;
    }
}
