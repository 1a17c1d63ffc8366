package vn.laichau.hatangso.kit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.laichau.hatangso.kit.receipt.VerifyReceipt;

/** What is done with receipts. */
final class ReceiptCommands {

    private static final int OK = 200;

    private ReceiptCommands() {}

    /** Fetches one again. */
    @Command(
            name = "receipt",
            mixinStandardHelpOptions = true,
            description = "Lấy lại biên nhận / fetches a receipt again")
    static final class Fetch extends SuiteCommand implements Callable<Integer> {

        @Parameters(index = "0", description = "Số biên nhận / its number")
        private String number;

        @Option(names = "--to", required = true, description = "Tệp để lưu / file to keep it in")
        private Path target;

        Fetch(Clock clock) {
            super(clock);
        }

        @Override
        public Integer call() throws IOException {
            var answer = suite().get("/api/v1/receipts/" + number);
            if (answer.status() != OK) {
                throw new Failure(ExitCode.REFUSED, Problems.words(answer));
            }
            Files.write(target, answer.body());
            return ExitCode.DONE;
        }
    }

    /** Needs no server. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Kiểm tra biên nhận không cần máy chủ / verifies a receipt without any server")
    static final class Verify implements Callable<Integer> {

        @Parameters(index = "0", description = "Tệp biên nhận / the receipt")
        private Path receipt;

        @Option(names = "--keys", required = true, description = "Khóa công khai đã lưu / the published keys, saved")
        private Path keys;

        @Option(names = "--body", description = "Nội dung đã gửi / what was sent")
        private Path body;

        @Override
        public Integer call() {
            var question = new ArrayList<>(List.of(receipt.toString(), "--keys", keys.toString()));
            if (body != null) {
                question.addAll(List.of("--body", body.toString()));
            }
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            return VerifyReceipt.run(question, out, out);
        }
    }
}
