package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For work that nobody waits for: it gets one processor, and that only while nothing else wants it. */
public final class LowPriority {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern LAST_PROCESSOR = Pattern.compile("Cpus_allowed_list:\\s*(?:\\S*[-,])?(\\d+)");

    private LowPriority() {}

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
