package vn.laichau.hatangso.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.local.console.ProgressSteps;
import vn.laichau.hatangso.local.process.LowPriority;
import vn.laichau.hatangso.local.process.OneTimeProcess;

/** Teaches Java the programs while people use the suite already: in a process of its own, which gives way to them. */
record Training(OneTimeProcess process, ProgressSteps steps) {

    private static final Duration TIMEOUT = Duration.ofHours(1);

    /** The Java that runs this launcher. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static List<String> command(boolean demonstration) {
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                TrainingCommand.class.getName()));
        if (!demonstration) {
            command.add(TrainingCommand.EMPTY);
        }
        return LowPriority.of(command);
    }

    void run() {
        steps.say("Đang chuẩn bị ngầm để các lần khởi động sau nhanh hơn; cứ dùng, dừng lúc nào cũng được."
                + " / Preparing quicker later starts in the background; go on working, stop at any time.");
        if (process.run(TIMEOUT)) {
            steps.say("Các lần khởi động sau sẽ nhanh hơn. / Later starts will be quicker.");
        } else if (!process.isClosed()) {
            steps.say(
                    "Chưa chuẩn bị xong, lần khởi động sau sẽ thử lại. / Not prepared yet, the next start tries again; see "
                            + process.log());
        }
    }
}
