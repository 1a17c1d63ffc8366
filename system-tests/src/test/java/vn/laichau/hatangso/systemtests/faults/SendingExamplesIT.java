package vn.laichau.hatangso.systemtests.faults;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.OwedObligation;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** The programs of {@code kit/examples}, as an engineer of an operator starts them, and starts them again. */
class SendingExamplesIT {

    private static final Path EXAMPLES = Path.of("..", "kit", "examples");
    private static final Path COMPILED = Path.of("contracts", "target", "compiled", "kit", "examples");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** What the client of the contract needs, by a type of each library. */
    private static final List<String> LIBRARIES = List.of(
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
            "jakarta.annotation.Nonnull");

    @TempDir
    Path folder;

    private final LocalStack stack = RunningSuite.get();
    private final OperatorClient firm = OperatorClient.all(stack).get(2);

    @ParameterizedTest
    @ValueSource(strings = {"submit.sh", "Submit.java", "submit.mts", "submit.py"})
    void submitsOnceThroughALinkThatBreaksAndKeepsAReceiptThatHolds(String example) throws Exception {
        var program = program(example);
        assumeTrue(!program.get(0).equals("python3") || isThere("python3"), "python3 is not on this machine");
        var name = "example-" + UUID.randomUUID();
        var owed = owed(name);
        var plan = Files.writeString(folder.resolve("plan.json"), """
                {"obligation": "%s", "year": %d, "narrative": "Kế hoạch phát triển hạ tầng số"}
                """.formatted(owed.obligation(), owed.year()));

        var link = new BreakingLink(stack.gatewayUrl(), 1);
        try (link) {
            assertThat(run(program, plan, link.address())).contains("operator-plan");
        }
        assertThat(link.left()).isZero();
        var stored = StoredRows.of(stack, name);
        assertThat(stored).hasSize(1);
        var receipt = folder.resolve("plan.json.receipt.jws");
        assertThat(receipt).hasContent(stored.get(0).jws());

        // As whoever heard no answer.
        Files.delete(receipt);
        assertThat(run(program, plan, stack.gatewayUrl().toString()))
                .endsWith(stored.get(0).receiptNumber());
        assertThat(receipt).hasContent(stored.get(0).jws());
        assertThat(StoredRows.of(stack, name)).hasSize(1);
        verifyWithoutServer(receipt, plan);
    }

    /** For a year of which the firm owes the plan of the plan too, and nobody has sent it. */
    private OwedObligation owed(String name) throws SQLException {
        var plans = GeneratedObligations.add(stack, name, 1);
        return Stream.generate(() -> plans.next(firm))
                .filter(owed -> owed.year() > PlanYear.NEXT)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> program(String example) throws Exception {
        var source = EXAMPLES.resolve(example).toString();
        return switch (example) {
            case "submit.sh" -> List.of("bash", source);
            case "Submit.java" -> List.of(JAVA, "-cp", libraries(), source);
            case "submit.mts" -> List.of("node", COMPILED.resolve("submit.mjs").toString());
            default -> List.of("python3", source);
        };
    }

    private static String libraries() throws Exception {
        var paths = new ArrayList<String>();
        try (var built = Files.newDirectoryStream(Path.of("target"), "system-tests-*-client.jar")) {
            built.forEach(client -> paths.add(client.toString()));
        }
        assertThat(paths).hasSize(1);
        for (var type : LIBRARIES) {
            paths.add(Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, paths);
    }

    /** What the client of the contract wrote of it is kept beside the plan. */
    private void verifyWithoutServer(Path receipt, Path plan) throws Exception {
        var keys = Files.write(
                folder.resolve("keys.json"),
                firm.api().get("/api/v1/receipt-keys").body());
        var sent = folder.resolve("plan.json.sent");
        var tool = Path.of("..", "kit", "target", "ha-tang-so-all.jar").toString();
        var body = (Files.exists(sent) ? sent : plan).toString();
        assertThat(run(
                        List.of(JAVA, "-jar", tool, "verify", receipt.toString()),
                        List.of("--keys", keys.toString(), "--body", body),
                        stack.gatewayUrl().toString()))
                .contains("GENUINE");
    }

    private String run(List<String> program, Path plan, String url) throws Exception {
        return run(program, List.of(plan.toString()), url);
    }

    private String run(List<String> program, List<String> arguments, String url) throws Exception {
        var client = stack.credentials().apiClients().stream()
                .filter(candidate -> candidate.organisation().equals(firm.organisation()))
                .findFirst()
                .orElseThrow();
        var secret =
                Files.writeString(folder.resolve("secret"), stack.credentials().secret(client) + "\n");
        var command = new ArrayList<>(program);
        command.addAll(arguments);
        var told = folder.resolve("told");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile());
        var environment = process.environment();
        environment.put("HA_TANG_SO_URL", url);
        environment.put("HA_TANG_SO_ISSUER", stack.issuer().toString());
        environment.put("HA_TANG_SO_CLIENT", client.id());
        environment.put("HA_TANG_SO_SECRET_FILE", secret.toString());
        var started = process.start();
        try {
            assertThat(started.waitFor(5, MINUTES)).isTrue();
        } finally {
            started.destroyForcibly();
        }
        var words = Files.readString(told).strip();
        assertThat(started.exitValue()).as(words).isZero();
        return words;
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
