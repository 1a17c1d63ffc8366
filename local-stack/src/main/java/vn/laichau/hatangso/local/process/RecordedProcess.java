package vn.laichau.hatangso.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it was when it was started. Process ids are used again by others, so the instant of the start and the
 * program must agree before it counts as the same process.
 */
record RecordedProcess(long pid, Instant started, String command) {

    /** The operating system reckons the instant from the boot time in whole seconds, so it may move a little. */
    private static final Duration CLOCK_NOISE = Duration.ofSeconds(2);

    static RecordedProcess of(ProcessHandle process) {
        return new RecordedProcess(
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH),
                process.info().command().orElse(""));
    }

    static RecordedProcess parse(String line) {
        String[] fields = line.split("\t", 3);
        return new RecordedProcess(Long.parseLong(fields[0]), Instant.parse(fields[1]), fields[2]);
    }

    String line() {
        return pid + "\t" + started + "\t" + command;
    }

    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        RecordedProcess now = of(process);
        return now.command.equals(command)
                && Duration.between(now.started, started).abs().compareTo(CLOCK_NOISE) <= 0;
    }
}
