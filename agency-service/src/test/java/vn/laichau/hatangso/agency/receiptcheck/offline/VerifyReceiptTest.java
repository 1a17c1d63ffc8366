package vn.laichau.hatangso.agency.receiptcheck.offline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.plan;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.send;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.chassis.signing.SigningKeys;
import vn.laichau.hatangso.chassis.testing.ForgedSignatures;
import vn.laichau.hatangso.chassis.testing.KeyFile;
import vn.laichau.hatangso.kit.receipt.VerifyReceipt;

/** Files alone decide. The first test runs the command as people do, in another process. */
@QuarkusTest
class VerifyReceiptTest extends RunningService {

    private static final String WRONG_SIGNATURE = "wrong signature or altered content";

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

    /** The portal saves what is answered for the receipt's number. */
    @Test
    void takesAReceiptAsThePortalSavesIt() throws IOException {
        var number = sent.<String>path("receipt.number");
        save("saved.json", operator("vnpt").get("/api/v1/receipts/" + number).asString());
        var said = verify("saved.json", "--keys", "keys.json");
        assertThat(said.words()).contains(number);
        assertThat(said.exit()).as(said.words()).isZero();
    }

    private record Said(int exit, String words) {}

    private Said command(String... arguments) throws IOException, InterruptedException {
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

    /** The same without another process; names of files are made whole, for they are looked for where the tests run. */
    private Said verify(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new PrintStream(bytes, true, UTF_8)) {
            var whole = Arrays.stream(arguments)
                    .map(word -> word.contains(".") ? folder.resolve(word).toString() : word)
                    .toList();
            return new Said(VerifyReceipt.run(whole, out, out), bytes.toString(UTF_8));
        }
    }

    private Said verifyText(String jws) throws IOException {
        save("shown.jws", jws);
        return verify("shown.jws", "--keys", "keys.json");
    }

    private String[] parts() {
        return sent.<String>path("receipt.jws").split("\\.");
    }

    private String content() {
        return new String(Base64.getUrlDecoder().decode(parts()[1]), UTF_8);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Test
    void isACommandThatBelievesAGenuineReceiptAndNoForgedOne() throws Exception {
        var genuine = command("answer.json", "--keys", "keys.json", "--body", "body.json");
        assertThat(genuine.words()).contains("ĐÚNG", "GENUINE", sent.<String>path("receipt.number"), "ON_TIME");
        assertThat(genuine.exit()).isZero();

        save("forged.jws", parts()[0] + "." + encode(content().replace("ON_TIME", "LATE")) + "." + parts()[2]);
        var forged = command("forged.jws", "--keys", "keys.json");
        assertThat(forged.words()).contains("KHÔNG ĐÚNG", WRONG_SIGNATURE);
        assertThat(forged.exit()).isEqualTo(1);
    }

    @Test
    void believesAReceiptAlone() {
        var alone = verify("receipt.jws", "--keys", "keys.json");
        assertThat(alone.words()).contains("ĐÚNG", "GENUINE", sent.<String>path("receipt.number"), "ON_TIME");
        assertThat(alone.exit()).isZero();
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

    /** It stays JSON, so only the signature can tell. */
    @Test
    void findsOneChangedDigit() throws IOException {
        var number = sent.<String>path("receipt.number");
        var last = number.charAt(number.length() - 1);
        var other = number.substring(0, number.length() - 1) + (last == '0' ? '1' : '0');
        var changed = content().replace(number, other);
        assertThat(changed).isNotEqualTo(content());

        var said = verifyText(parts()[0] + "." + encode(changed) + "." + parts()[2]);
        assertThat(said.words()).contains("KHÔNG ĐÚNG", WRONG_SIGNATURE);
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void findsAChangedLetterInTheMiddleOfTheSignature() throws IOException {
        var signature = new StringBuilder(parts()[2]);
        var middle = signature.length() / 2;
        signature.setCharAt(middle, signature.charAt(middle) == 'A' ? 'B' : 'A');

        var said = verifyText(parts()[0] + "." + parts()[1] + "." + signature);
        assertThat(said.words()).contains("KHÔNG ĐÚNG", WRONG_SIGNATURE);
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void findsEachForgedSignature() throws Exception {
        var jws = sent.<String>path("receipt.jws");
        var key = JWKSet.parse(Files.readString(folder.resolve("keys.json")))
                .getKeyByKeyId(JWSObject.parse(jws).getHeader().getKeyID());
        for (var forged : ForgedSignatures.of(jws, key.toJSONString()).entrySet()) {
            var said = verifyText(forged.getValue());
            assertThat(said.words()).as(forged.getKey()).contains("KHÔNG ĐÚNG");
            assertThat(said.exit()).as(forged.getKey()).isEqualTo(1);
        }
    }

    /** Whose key decides how it is verified, whatever the receipt says of that. */
    @Test
    void believesAReceiptOfFormerYears() throws IOException {
        var former = SigningKeys.read(Path.of(KeyFile.createRsa()), "receipt.key-file")
                .newest();
        save("keys.json", given().get("/api/v1/receipt-keys").asString().replaceFirst("\\[", "[" + former.jwk() + ","));
        var jws = former.sign("receipt+jws", content().getBytes(UTF_8));
        assertThat(verifyText(jws).exit()).isZero();
        assertThat(verify("receipt.jws", "--keys", "keys.json").exit()).isZero();

        var confused = new String(Base64.getUrlDecoder().decode(jws.split("\\.")[0]), UTF_8).replace("PS256", "ES256");
        var said = verifyText(encode(confused) + jws.substring(jws.indexOf('.')));
        assertThat(said.words()).contains("KHÔNG ĐÚNG", WRONG_SIGNATURE);
    }

    @Test
    void findsAnUnknownKeyAndWhatIsNoReceipt() throws Exception {
        save("none.json", "{\"keys\": []}");
        var unknown = verify("receipt.jws", "--keys", "none.json");
        assertThat(unknown.words()).contains("the key is not in the key set");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(verifyText("a receipt").exit()).isEqualTo(1);
    }

    /** A name of a key that would clear the screen and write "genuine" on it. */
    @Test
    void writesNothingThatATerminalObeys() throws Exception {
        var header = encode("{\"alg\":\"PS256\",\"typ\":\"receipt+jws\",\"kid\":\"\\u001b[2J\\u001b[HĐÚNG\"}");
        var said = verifyText(header + "." + parts()[1] + "." + parts()[2]);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.words()).contains("the key is not in the key set").doesNotContain("\u001b");
    }

    @Test
    void saysOfBrokenJsonThatItIsBroken() throws IOException {
        var said = verifyText(encode("{\"alg\":\"\\uZZZZ\"}") + "." + parts()[1] + "." + parts()[2]);
        assertThat(said.exit()).isPositive();
        assertThat(said.words()).isNotBlank();
    }

    @Test
    void explainsItselfWhenTheQuestionCannotBeRead() {
        assertThat(verify().words()).contains("Dùng: verify-receipt", "Usage: verify-receipt");
        var unreadable = Stream.of(
                verify("receipt.jws"),
                verify("absent.jws", "--keys", "keys.json"),
                verify("receipt.jws", "--keys", "receipt.jws"));
        assertThat(unreadable.map(Said::exit)).containsOnly(2);
    }
}
