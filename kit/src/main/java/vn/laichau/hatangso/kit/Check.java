package vn.laichau.hatangso.kit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what submitting would say; nothing is stored. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Kiểm tra tệp trước khi gửi / checks a file before it is sent")
final class Check extends SuiteCommand implements Callable<Integer> {

    private static final int OK = 200;

    @Parameters(index = "0", description = "Tệp .json, .csv hoặc .xlsx / the file")
    private Path file;

    @Option(names = "--obligation", defaultValue = "operator-plan", description = "Mã nghĩa vụ / its code")
    private String obligation;

    @Option(names = "--year", description = "Năm của hồ sơ / the year it is for")
    private Integer year;

    Check(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() {
        var suite = suite();
        var body = SentFile.read(file, obligation, year).body(suite);
        var answer = suite.call(
                "POST", "/api/v1/submissions?validateOnly=true", Map.of("Content-Type", "application/json"), body);
        if (answer.status() != OK) {
            throw new Failure(ExitCode.REFUSED, Problems.words(answer));
        }
        out().println("Hợp lệ / valid: " + answer.json().path("punctuality").asText());
        return ExitCode.DONE;
    }
}
