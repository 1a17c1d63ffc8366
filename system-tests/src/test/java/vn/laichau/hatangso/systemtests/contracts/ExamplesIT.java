package vn.laichau.hatangso.systemtests.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What a contract gives as an example of a request is taken by the running suite. */
class ExamplesIT {

    private static final String CONTENT = "application/json";
    private static final String DRY_RUN = "validateOnly";

    private static RealmClients clients;

    @BeforeAll
    static void signIn() {
        clients = RealmClients.of(RunningSuite.get());
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
        assertThat(operations().map(Operation::name))
                .contains(
                        "agency-service POST /api/v1/submissions",
                        "agency-service PUT /api/v1/drafts/{obligation}/{year}",
                        "agency-service POST /api/v1/receipts/check",
                        "indicator-service POST /api/v1/observations",
                        "reporting-service POST /api/v1/reports");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areAnsweredAsTheContractSays(Operation operation) {
        var sender = Principals.oneWhoMay(operation);
        var api = Api.at(
                RunningSuite.get().gatewayUrl(), sender.equals(Principals.ANONYMOUS) ? null : clients.token(sender));
        var answer = api.call(
                operation.method(),
                address(operation),
                request(operation).toString(),
                "Idempotency-Key",
                "example-" + UUID.randomUUID());

        assertThat(answer.statusCode() / 100)
                .as(operation.name() + ": " + answer.statusCode() + " " + new String(answer.body(), UTF_8))
                .isEqualTo(2);
        assertThat(operation.description().path("responses").has("" + answer.statusCode()))
                .as(operation.name() + " says that it may answer " + answer.statusCode())
                .isTrue();
    }

    private static JsonNode request(Operation operation) {
        return operation.description().at("/requestBody/content").path(CONTENT).path("example");
    }

    /** Where it can be only tried, nothing is kept. */
    private static String address(Operation operation) {
        var address = operation.path();
        for (var parameter : operation.description().path("parameters")) {
            address = address.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        var canBeTried = StreamSupport.stream(
                        operation.description().path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals(DRY_RUN));
        return canBeTried ? address + "?" + DRY_RUN + "=true" : address;
    }
}
