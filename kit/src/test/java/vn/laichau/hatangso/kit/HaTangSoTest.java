package vn.laichau.hatangso.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tool does for a sender, beside a stand-in of the suite. */
class HaTangSoTest {

    private static final String SECRET = "secret-of-test";
    private static final String FIGURES = """
            indicator;territory;period;numerator;denominator
            adult-smartphone;12;2026;31207;312345
            """;

    @TempDir
    Path folder;

    private StandInSuite suite;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        suite = new StandInSuite();
        Files.writeString(folder.resolve("secret"), SECRET);
        Files.writeString(folder.resolve("plan.csv"), FIGURES);
        Files.writeString(folder.resolve("plan.json"), "{\"obligation\": \"operator-plan\", \"year\": 2027}");
        Files.write(folder.resolve("plan.xlsx"), new byte[] {'P', 'K'});
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    private List<String> arguments(String command, String... more) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(
                "--url", suite.url(),
                "--issuer", suite.url() + "/realm",
                "--client", "api-vnpt",
                "--secret-file", folder.resolve("secret").toString(),
                "--journal", folder.resolve("journal").toString()));
        all.addAll(List.of(more));
        return all;
    }

    private int run(String command, String... more) {
        return run(Clock.systemUTC(), command, more);
    }

    private int run(Clock clock, String command, String... more) {
        return HaTangSo.commandLine(clock)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments(command, more).toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void submitsOnceThroughALinkThatBreaksThreeTimes() throws IOException {
        suite.breaks = 3;
        assertThat(run("submit", file("plan.xlsx"), "--year", "2027"))
                .as(err.toString())
                .isZero();
        assertThat(suite.submittedKeys).hasSize(4).containsOnly(suite.submittedKeys.get(0));
        assertThat(suite.stored).hasSize(1);
        assertThat(out.toString()).contains("GENUINE").doesNotContain("NOT GENUINE");
        assertThat(Files.readAllBytes(folder.resolve("plan.xlsx.receipt.json")))
                .isEqualTo(suite.stored.values().iterator().next());
    }

    @Test
    void goesOnWithTheSameKeyAfterItWasKilled() throws IOException, InterruptedException {
        suite.breaks = Integer.MAX_VALUE;
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), HaTangSo.class.getName()));
        command.addAll(arguments("submit", file("plan.csv"), "--year", "2027"));
        var killed = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        var first = suite.arrived.poll(5, TimeUnit.MINUTES);
        killed.destroyForcibly().waitFor();
        assertThat(first).as(Files.readString(folder.resolve("killed.log"))).isNotNull();
        suite.breaks = 0;
        assertThat(run("submit", file("plan.csv"), "--year", "2027"))
                .as(err.toString())
                .isZero();
        assertThat(suite.submittedKeys).containsOnly(first);
        assertThat(suite.stored).hasSize(1);
    }

    @Test
    void sendsNothingAgainOnceItHasTheReceipt() {
        run("submit", file("plan.json"), "--year", "2027");
        assertThat(run("submit", file("plan.json"), "--year", "2027")).isZero();
        assertThat(suite.submittedKeys).hasSize(1);
    }

    /** What was begun is brought to its end before anything else is sent, and is not taken for the other file. */
    @Test
    void endsWhatWasBegunBeforeItSendsAnotherFile() throws IOException {
        suite.fails = 500;
        assertThat(run("submit", file("plan.csv"), "--year", "2027")).isEqualTo(ExitCode.NO_ANSWER);
        Files.writeString(folder.resolve("plan.csv"), FIGURES.replace("31207", "31208"));
        assertThat(run("submit", file("plan.csv"), "--year", "2027")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("to send this file, run again");
        assertThat(suite.stored).hasSize(1);
        assertThat(run("submit", file("plan.csv"), "--year", "2027")).isZero();
        assertThat(suite.stored).hasSize(2);
        assertThat(suite.submittedKeys).hasSize(3);
    }

    @Test
    void saysWhatIsWrongAndWhereAndBeginsAnewWithTheNextFile() {
        suite.refuses = true;
        assertThat(run("submit", file("plan.csv"), "--year", "2027")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("/figures/0/period: Không có kỳ này");
        suite.refuses = false;
        assertThat(run("submit", file("plan.csv"), "--year", "2027")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void keepsTheKeyWhenAFaultIsAnsweredInThePlaceOfTheSuite(int status) {
        suite.fails = status;
        assertThat(run("submit", file("plan.csv"), "--year", "2027")).isEqualTo(ExitCode.NO_ANSWER);
        assertThat(run("submit", file("plan.csv"), "--year", "2027")).isZero();
        assertThat(suite.submittedKeys).hasSize(2).containsOnly(suite.submittedKeys.get(0));
        assertThat(suite.stored).hasSize(1);
    }

    @Test
    void readsFiguresThatASpreadsheetSaved() throws IOException {
        Files.writeString(folder.resolve("plan.csv"), "\ufeff" + FIGURES);
        assertThat(run("check", file("plan.csv"), "--year", "2027"))
                .as(err.toString())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"denominator,state", "territory,place"})
    void passesOverNoColumnAndMissesNone(String column, String other) throws IOException {
        Files.writeString(folder.resolve("plan.csv"), FIGURES.replace(column, other));
        assertThat(run("check", file("plan.csv"), "--year", "2027")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(other);
    }

    @Test
    void checksWithoutSubmitting() {
        assertThat(run("check", file("plan.csv"), "--year", "2027")).isZero();
        assertThat(out.toString()).contains("ON_TIME");
        assertThat(suite.submittedKeys).isEmpty();
    }

    @Test
    void sendsNothingInADryRun() {
        assertThat(run("submit", file("plan.csv"), "--year", "2027", "--dry-run"))
                .isZero();
        assertThat(suite.tokenForms).isEmpty();
        assertThat(suite.submittedKeys).isEmpty();
    }

    @Test
    void refusesANumberThatMayBeReadInTwoWays() throws IOException {
        Files.writeString(folder.resolve("plan.csv"), FIGURES.replace("31207", "31.207,0"));
        assertThat(run("submit", file("plan.csv"), "--year", "2027")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("line 2");
    }

    private void key() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pem = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
    }

    @Test
    void provesItselfByASignedAssertionInsteadOfASecret() throws IOException, GeneralSecurityException {
        key();
        assertThat(run("check", file("plan.json"), "--key-file", file("key.pem")))
                .isZero();
        assertThat(suite.tokenForms.get(0)).contains("client_assertion=").doesNotContain("client_secret");
    }

    /** The sign-in server judges an assertion by its own clock. */
    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void provesItselfByTheTimeOfTheSignInServerWhereItsOwnClockIsWrong(int minutes)
            throws IOException, GeneralSecurityException {
        key();
        var wrong = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes));
        assertThat(run(wrong, "check", file("plan.json"), "--key-file", file("key.pem")))
                .isZero();
        var claims = suite.tokenForms.get(0).split("client_assertion=")[1].split("\\.")[1];
        var issued = new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(claims))
                .path("iat")
                .asLong();
        assertThat(Instant.ofEpochSecond(issued)).isCloseTo(Instant.now(), within(15, ChronoUnit.MINUTES));
        assertThat(err.toString()).contains("clock: " + (minutes < 0 ? "-" : "+"));
    }

    @Test
    void endsWithACodeOfItsOwnWhenSomethingIsDueSoon() {
        assertThat(run("obligations", "--year", "2027", "--warn", "7")).isEqualTo(ExitCode.DUE);
        assertThat(out.toString()).isEqualTo("operator-plan\tvnpt\tMISSING\t2" + System.lineSeparator());
        assertThat(run("obligations", "--year", "2027", "--warn", "3")).isEqualTo(ExitCode.DUE);
        assertThat(run("obligations", "--year", "2027", "--warn", "2")).isZero();
    }

    /** Of a body that has ended and of one with more time, and what was sent warns of nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "code": "ubnd-106", "answeredBy": "vnpt", "state": "RETURNED" | ubnd-106 RETURNED 2 | 5
            "code": "vnpt", "state": "DRAFT", "onTimeBefore": "2026-12-22T00:00:00+07:00" | vnpt DRAFT 9 | 0
            "code": "vnpt", "state": "OVERDUE", "onTimeBefore": "2026-12-01T00:00:00+07:00" | vnpt OVERDUE -11 | 5
            "code": "vnpt", "state": "SENT" | vnpt SENT 2 | 0
            "code": "viettel", "state": "MISSING" | | 0
            """)
    void tellsEachBodyThatTheSenderAnswersForItsOwnDay(String body, String told, int exit) {
        suite.owing = "{" + body + "}";
        assertThat(run("obligations", "--year", "2027")).isEqualTo(exit);
        assertThat(out.toString().strip().replace('\t', ' ')).isEqualTo(told == null ? "" : "operator-plan " + told);
    }

    @Test
    void printsWhatHappenedOnceAndGoesOnThereTheNextTime() {
        suite.happened = 3;
        assertThat(run("events")).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .last()
                .isEqualTo("2026-12-01T08:00:00.000+07:00\tSUBMISSION_RETURNED\tvnpt\ts3\tKế hoạch");

        suite.happened = 4;
        assertThat(run("events")).isZero();
        assertThat(out.toString().lines()).hasSize(4).last().asString().contains("\ts4\t");
        assertThat(run("events")).isZero();
        assertThat(out.toString().lines()).hasSize(4);
    }

    @Test
    void tellsNoSecretToAnybody() {
        suite.breaks = 1;
        run("submit", file("plan.csv"), "--year", "2027");
        assertThat(out.toString() + err).doesNotContain(SECRET).doesNotContain("token-of-test");
    }
}
