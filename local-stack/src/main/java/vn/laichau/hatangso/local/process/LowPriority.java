package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For work that nobody waits for: it gets one processor, and that only while nothing else wants it. */
public final class LowPriority {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern LAST_PROCESSOR = Pattern.compile("Cpus_allowed_list:\\s*(?:\\S*[-,])?(\\d+)");

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private LowPriority() {}

    /**
     * Everything that works in the folder gives way, also what begins a session of its own: Linux shares the processors between
     * sessions first, and looks at nice only within one (autogroup). PostgreSQL begins one for each connection, so it is looked again.
     */
    public static void in(Path folder) {
        Thread thread = new Thread(
                () -> {
                    while (true) {
                        lowerSessions(folder);
                        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                    }
                },
                "low-priority");
        thread.setDaemon(true);
        thread.start();
    }

    /** Known by the folder and not by descent: PostgreSQL is nobody's child. Linux refuses changes that follow too quickly. */
    static void lowerSessions(Path folder) {
        ProcessHandle.allProcesses()
                .map(process -> Path.of("/proc/" + process.pid()))
                .filter(Files::isDirectory)
                .forEach(process -> {
                    try {
                        Path autogroup = process.resolve("autogroup");
                        if (Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder)
                                && !Files.readString(autogroup).strip().endsWith("nice 19")) {
                            Files.writeString(autogroup, "19");
                        }
                    } catch (IOException e) {
                        // It has ended, is somebody else's, or is lowered when looked at again.
                    }
                });
    }

    /**
     * The command as one that gives way to the rest of a start, on any processor: it lowers the session that it was begun in, and
     * itself within that. A system without the one or the other just runs it.
     */
    public static List<String> yielding(List<String> command) {
        List<String> whole = new ArrayList<>(List.of(
                "/bin/sh",
                "-c",
                "{ echo 19 > /proc/self/autogroup; } 2> /dev/null; renice -n 19 $$ > /dev/null 2>&1; exec \"$@\"",
                "yielding"));
        whole.addAll(command);
        return whole;
    }

    /** The command behind the words that see to it, as far as the system has them; what it starts inherits it. */
    public static List<String> of(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            whole.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        if (Files.isExecutable(TASKSET)) {
            lastProcessor().ifPresent(processor -> whole.addAll(List.of(TASKSET.toString(), "-c", processor)));
        }
        whole.addAll(command);
        return whole;
    }

    /** Of those this process may use; empty where the system does not tell. */
    private static Optional<String> lastProcessor() {
        try {
            Matcher allowed = LAST_PROCESSOR.matcher(Files.readString(STATUS));
            return allowed.results().map(result -> result.group(1)).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
