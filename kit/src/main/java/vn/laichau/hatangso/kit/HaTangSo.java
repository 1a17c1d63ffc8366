package vn.laichau.hatangso.kit;

import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ha-tang-so}. */
@Command(
        name = "ha-tang-so",
        mixinStandardHelpOptions = true,
        version = "1.0.0",
        description = {
            "Gửi hồ sơ đến hệ thống Hạ tầng số Lai Châu. / Submits to Hạ tầng số Lai Châu.",
            "Mã kết thúc / exit codes: 0 xong/done, 1 nội dung bị từ chối/refused, 2 lệnh hoặc tệp sai/usage,"
                    + " 3 không được phép/access, 4 chưa có trả lời, chạy lại/no answer, run again, 5 sắp hoặc đã quá hạn/due"
        },
        subcommands = {
            Check.class,
            Submit.class,
            ReceiptCommands.Fetch.class,
            ReceiptCommands.Verify.class,
            Obligations.class,
            Events.class
        })
public final class HaTangSo {

    private HaTangSo() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(Clock.systemUTC()).execute(arguments));
    }

    /** @param clock of tokens, pauses and days left */
    static CommandLine commandLine(Clock clock) {
        var command = new CommandLine(new HaTangSo(), new CommandLine.IFactory() {

            @Override
            public <K> K create(Class<K> type) throws Exception {
                try {
                    return type.getDeclaredConstructor(Clock.class).newInstance(clock);
                } catch (NoSuchMethodException plain) {
                    return CommandLine.defaultFactory().create(type);
                }
            }
        });
        command.setExecutionExceptionHandler((failure, failing, parsed) -> {
            var err = new PrintWriter(failing.getErr(), true);
            if (failure instanceof Failure expected) {
                err.println(expected.getMessage());
                return expected.exitCode();
            }
            err.println(
                    "Lỗi của công cụ / the tool failed: " + failure.getClass().getSimpleName());
            return ExitCode.NO_ANSWER;
        });
        return command;
    }
}
