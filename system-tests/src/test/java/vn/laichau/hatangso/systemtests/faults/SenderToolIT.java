package vn.laichau.hatangso.systemtests.faults;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.OwedObligation;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** An operator's cron sends the plan of next year by the tool of the kit, as the last evening before it is due goes. */
class SenderToolIT {

    private static final Path TOOL = Path.of("..", "kit", "target", "ha-tang-so-all.jar");
    private static final int BREAKS = 3;
    private static final int MOST_RUNS = 5;

    /** No answer: run it again. */
    private static final int AGAIN = 4;

    @TempDir
    Path folder;

    private final LocalStack stack = RunningSuite.get();
    private final String name = "tool-" + System.nanoTime();

    @Test
    void givesOneSubmissionAndOneReceiptThroughALinkThatBreaksThreeTimes() throws Exception {
        var firm = OperatorClient.all(stack).get(1);
        var owed = GeneratedObligations.add(stack, name, 1).next(firm);
        var plan = filledTemplate(firm.api(), owed);
        try (var link = new BreakingLink(stack.gatewayUrl(), BREAKS)) {
            var exit = AGAIN;
            for (var run = 0; run < MOST_RUNS && exit == AGAIN; run++) {
                exit = submit(link.address(), firm.organisation(), owed, plan);
            }
            assertThat(exit).isZero();
            assertThat(link.left()).isZero();
        }
        var stored = StoredRows.of(stack, name);
        assertThat(stored).hasSize(1);
        var receipt = Api.json(Files.readAllBytes(folder.resolve("plan.xlsx.receipt.json")));
        assertThat(receipt.at("/receipt/number").asText())
                .isEqualTo(stored.get(0).receiptNumber());
    }

    /** The template comes filled with the draft. */
    private Path filledTemplate(Api firm, OwedObligation owed) throws IOException {
        var draft = "/api/v1/drafts/" + owed.obligation() + "/" + owed.year();
        assertThat(firm.call("PUT", draft, "{\"narrative\": \"" + name + " Kế hoạch năm\"}")
                        .statusCode())
                .isEqualTo(201);
        return Files.write(
                folder.resolve("plan.xlsx"), firm.get(draft + "/workbook").body());
    }

    private int submit(String url, String organisation, OwedObligation owed, Path plan) throws Exception {
        var client = stack.credentials().apiClients().stream()
                .filter(candidate -> candidate.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
        var secret =
                Files.writeString(folder.resolve("secret"), stack.credentials().secret(client));
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                TOOL.toString(),
                "submit",
                plan.toString(),
                "--year",
                Integer.toString(owed.year()),
                "--obligation",
                owed.obligation(),
                "--url",
                url,
                "--issuer",
                stack.issuer().toString(),
                "--client",
                client.id(),
                "--secret-file",
                secret.toString(),
                "--journal",
                folder.resolve("journal").toString());
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(5, MINUTES)).isTrue();
        return process.exitValue();
    }
}
