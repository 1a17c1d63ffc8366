package vn.laichau.hatangso.systemtests.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RenewedTokens;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What a contract gives as an example is taken, and answered so, by the running suite. */
class ExamplesIT {

    private static RenewedTokens tokens;

    @BeforeAll
    static void signIn() {
        tokens = new RenewedTokens(RealmClients.of(RunningSuite.get()));
    }

    static Stream<Named<Example>> examples() {
        return Contracts.operations().stream()
                .filter(Example::isShown)
                .filter(operation -> !ExamplesTest.NEED_LUCK.contains(operation.name()))
                .flatMap(Example::of)
                .map(example -> Named.of(example.toString(), example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areAnsweredAsTheContractSays(Example example) throws IOException {
        var answer = ExampleRun.play(RunningSuite.get(), tokens, example);

        assertThat(answer.statusCode() / 100)
                .as(example + ": " + answer.statusCode() + " " + new String(answer.body(), UTF_8))
                .isEqualTo(2);
        assertThat(AnswerSchema.faults(example.operation(), answer))
                .as(example.toString())
                .isEmpty();
        assertThat(AnswerSchema.unlikeTheExample(example.operation(), answer))
                .as(example + ", beside the example of its answer")
                .isEmpty();
        keep(example.operation(), answer.body());
    }

    /** For whoever writes the example of an answer. */
    private static void keep(Operation operation, byte[] answer) throws IOException {
        var folder = Files.createDirectories(
                Path.of("target", "examples", operation.service().module()));
        Files.write(folder.resolve(operation.description().path("operationId").asText() + ".json"), answer);
    }

    static Stream<Named<Operation>> plainReads() {
        return Contracts.operations().stream()
                .filter(operation -> operation.method().equals("GET") && !operation.isInternal())
                .filter(operation -> StreamSupport.stream(
                                operation.description().path("parameters").spliterator(), false)
                        .noneMatch(parameter -> parameter.path("required").asBoolean()))
                .map(operation -> Named.of(operation.name(), operation));
    }

    /** What everybody begins to read with; beside the examples, since reading disturbs nobody. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("plainReads")
    void areReadInTheFormOfTheContract(Operation operation) {
        var answer = as(Principals.oneWhoMay(operation)).get(operation.path());

        // Some want to be told which year or indicator.
        assertThat(answer.statusCode()).as(operation.name()).isIn(200, 400);
        assertThat(AnswerSchema.faults(operation, answer)).as(operation.name()).isEmpty();
    }

    private static Api as(Principal principal) {
        return Api.at(RunningSuite.get().gatewayUrl(), tokens.of(principal));
    }
}
