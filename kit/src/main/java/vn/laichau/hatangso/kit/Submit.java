package vn.laichau.hatangso.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.laichau.hatangso.kit.receipt.VerifyReceipt;

/** Submits a file once, however often the line breaks or the command is killed, and proves what came back. */
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Gửi tệp và giữ biên nhận / submits a file and keeps the receipt")
final class Submit extends SuiteCommand implements Callable<Integer> {

    private static final int OK = 200;
    private static final int CREATED = 201;

    @Parameters(index = "0", description = "Tệp .json, .csv hoặc .xlsx / the file")
    private Path file;

    @Option(names = "--obligation", defaultValue = "operator-plan", description = "Mã nghĩa vụ / its code")
    private String obligation;

    @Option(names = "--year", required = true, description = "Năm của hồ sơ / the year it is for")
    private Integer year;

    @Option(
            names = "--receipt",
            description =
                    "Nơi lưu biên nhận; mặc định cạnh tệp / where to keep the receipt; beside the file by default")
    private Path receipt;

    @Option(names = "--dry-run", description = "Chỉ cho biết sẽ gửi gì / says what would be sent, and sends nothing")
    private boolean dryRun;

    Submit(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        var source = SentFile.read(file, obligation, year);
        if (dryRun) {
            out().printf("POST %s/api/v1/submissions: %s, SHA-256 %s%n", settings.url, file, source.sha256());
            return ExitCode.DONE;
        }
        var suite = suite();
        var journal = new Journal(settings.journal);
        var name = "%s-%s-%s".formatted(settings.client, obligation, year).replaceAll("[^A-Za-z0-9.-]", "_");
        try (var alone = journal.lock(name)) {
            var begun = journal.find(name)
                    .filter(entry -> !entry.isOver() || entry.source().equals(source.sha256()));
            var entry = begun.isPresent()
                    ? begun.get()
                    : new Journal.Entry(UUID.randomUUID().toString(), source.sha256(), source.body(suite), null);
            if (!entry.isOver()) {
                journal.write(name, entry);
                entry = sent(suite, journal, name, entry);
            }
            prove(suite, entry);
            if (!entry.source().equals(source.sha256())) {
                throw new Failure(
                        ExitCode.REFUSED,
                        "Lần trước đã gửi tệp khác và đã nhận; muốn gửi tệp này, hãy chạy lại / what was begun before with"
                                + " other content has arrived; to send this file, run again");
            }
            return ExitCode.DONE;
        }
    }

    private Journal.Entry sent(Suite suite, Journal journal, String name, Journal.Entry entry) throws IOException {
        log().say("submitting with key %s", entry.key());
        var answer = suite.call(
                "POST",
                "/api/v1/submissions",
                Map.of("Content-Type", "application/json", "Idempotency-Key", entry.key()),
                entry.body());
        if (answer.status() != CREATED && !answer.isRefusal()) {
            // Nobody has said what became of it: the key stays.
            throw new Failure(ExitCode.NO_ANSWER, Problems.words(answer));
        }
        if (answer.status() != CREATED) {
            // Refused for good: the next file begins anew.
            Files.deleteIfExists(settings.journal.resolve(name + ".json"));
            throw new Failure(ExitCode.REFUSED, Problems.words(answer));
        }
        var over = new Journal.Entry(entry.key(), entry.source(), entry.body(), answer.body());
        journal.write(name, over);
        return over;
    }

    /** The receipt holds without us; so it is looked at before anybody relies on it. */
    private void prove(Suite suite, Journal.Entry entry) throws IOException {
        var kept = receipt == null ? file.resolveSibling(file.getFileName() + ".receipt.json") : receipt;
        Files.write(kept, entry.answer());
        var keys = settings.journal.resolve("receipt-keys.json");
        var published = suite.getOpenly("/api/v1/receipt-keys");
        if (published.status() != OK) {
            throw new Failure(ExitCode.NO_ANSWER, Problems.words(published));
        }
        Files.write(keys, published.body());
        var body = settings.journal.resolve("body-" + entry.key() + ".json");
        Files.write(body, entry.body());
        var words = new java.io.ByteArrayOutputStream();
        var stream = new java.io.PrintStream(words, true, UTF_8);
        var verdict = VerifyReceipt.run(
                java.util.List.of(kept.toString(), "--keys", keys.toString(), "--body", body.toString()),
                stream,
                stream);
        out().print(words.toString(UTF_8));
        out().println("Biên nhận / receipt: " + kept);
        out().flush();
        if (verdict != 0) {
            throw new Failure(ExitCode.REFUSED, "Biên nhận không đúng / the receipt does not hold");
        }
    }
}
