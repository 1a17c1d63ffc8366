package vn.laichau.hatangso.agency.proof.offline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.surroundings.Parties.freshYear;
import static vn.laichau.hatangso.agency.surroundings.Parties.plan;
import static vn.laichau.hatangso.agency.surroundings.Parties.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.agency.surroundings.RunningService;

/** Runs the command as people do: another process, with files alone. */
@QuarkusTest
class VerifyReceiptTest extends RunningService {

    @TempDir
    Path folder;

    private String body;
    private Response sent;

    @BeforeEach
    void saveReceiptAndKeys() throws IOException {
        body = plan(freshYear());
        sent = send("vnpt", UUID.randomUUID().toString(), body);
        save("keys.json", given().get("/api/v1/receipt-keys").asString());
        save("receipt.jws", sent.path("receipt.jws"));
        save("answer.json", sent.asString());
        save("body.json", body);
    }

    private void save(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private record Said(int exit, String words) {}

    private Said verify(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of("../verify-receipt").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), words);
    }

    @Test
    void believesAGenuineReceiptInBothForms() throws Exception {
        var alone = verify("receipt.jws", "--keys", "keys.json");
        assertThat(alone.words()).contains("ĐÚNG", "GENUINE", sent.<String>path("receipt.number"), "ON_TIME");
        assertThat(alone.exit()).isZero();
        assertThat(verify("answer.json", "--keys", "keys.json", "--body", "body.json")
                        .exit())
                .isZero();
    }

    @Test
    void findsAChangedReadablePartAndAChangedBody() throws Exception {
        save("answer.json", sent.asString().replace("\"punctuality\":\"ON_TIME\"", "\"punctuality\":\"LATE\""));
        save("body.json", body + " ");
        var changed = verify("answer.json", "--keys", "keys.json");
        assertThat(changed.words()).contains("KHÔNG ĐÚNG", "punctuality");
        assertThat(changed.exit()).isEqualTo(1);
        assertThat(verify("receipt.jws", "--keys", "keys.json", "--body", "body.json")
                        .exit())
                .isEqualTo(1);
    }

    /** The content stays readable: only the signature can tell. */
    @Test
    void findsAForgedContentAndAChangedSignature() throws Exception {
        var parts = sent.<String>path("receipt.jws").split("\\.");
        var content = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        var forged = content.replace("ON_TIME", "LATE");
        assertThat(forged).isNotEqualTo(content);
        save("forged.jws", parts[0] + "." + encode(forged) + "." + parts[2]);
        save(
                "changed.jws",
                parts[0] + "." + parts[1] + "." + (parts[2].startsWith("A") ? "B" : "A") + parts[2].substring(1));

        for (var file : List.of("forged.jws", "changed.jws")) {
            var said = verify(file, "--keys", "keys.json");
            assertThat(said.words()).contains("KHÔNG ĐÚNG", "signature");
            assertThat(said.exit()).isEqualTo(1);
        }
    }

    private static String encode(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8));
    }

    @Test
    void findsAnUnknownKeyAndWhatIsNoReceipt() throws Exception {
        save("none.json", "{\"keys\": []}");
        var unknown = verify("receipt.jws", "--keys", "none.json");
        assertThat(unknown.words()).contains("the key is not in the key set");
        assertThat(unknown.exit()).isEqualTo(1);
        save("text.jws", "a receipt");
        assertThat(verify("text.jws", "--keys", "keys.json").exit()).isEqualTo(1);
    }

    @Test
    void explainsItselfWhenTheQuestionCannotBeRead() throws Exception {
        assertThat(verify().words()).contains("Dùng: verify-receipt", "Usage: verify-receipt");
        assertThat(verify("receipt.jws").exit()).isEqualTo(2);
        assertThat(verify("absent.jws", "--keys", "keys.json").exit()).isEqualTo(2);
        assertThat(verify("receipt.jws", "--keys", "receipt.jws").exit()).isEqualTo(2);
    }
}
