package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it was when it was started. Process ids are used again by others, so the instant of the start and the
 * program must agree before it counts as the same process.
 */
record RecordedProcess(String name, long pid, Instant started, String command) {

    /** The operating system reckons the instant from the boot time in whole seconds, so it may move a little. */
    private static final Duration CLOCK_NOISE = Duration.ofSeconds(2);

    static RecordedProcess of(String name, ProcessHandle process, Path executable) {
        return new RecordedProcess(name, process.pid(), startOf(process), realPath(executable));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** As the operating system names a running program: with links resolved. */
    private static String realPath(Path executable) {
        try {
            return executable.toRealPath().toString();
        } catch (IOException e) {
            return executable.toString();
        }
    }

    static RecordedProcess parse(String line) {
        String[] fields = line.split("\t", 4);
        return new RecordedProcess(fields[0], Long.parseLong(fields[1]), Instant.parse(fields[2]), fields[3]);
    }

    String line() {
        return name + "\t" + pid + "\t" + started + "\t" + command;
    }

    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        return process.info().command().filter(command::equals).isPresent()
                && Duration.between(startOf(process), started).abs().compareTo(CLOCK_NOISE) <= 0;
    }
}
