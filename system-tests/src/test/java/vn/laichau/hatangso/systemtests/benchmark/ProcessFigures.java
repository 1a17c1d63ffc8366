package vn.laichau.hatangso.systemtests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import vn.laichau.hatangso.local.process.StackProcess;

/** What is printed, and read from the system's own account of a process (Linux). */
final class ProcessFigures {

    private ProcessFigures() {}

    static void print(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }

    /** Resident memory. PostgreSQL's is that of its main process; its shared memory would be counted with each of them. */
    static void printMemory(String when, Map<String, StackProcess> processes) throws IOException {
        print("Resident memory, %s", when);
        for (var process : processes.values()) {
            print("  %-18s %5d MB", process.name(), residentMegabytes(process.pid()));
        }
    }

    static long residentMegabytes(long pid) throws IOException {
        return megabytes(pid, "VmRSS:");
    }

    /** The most that ever was resident. */
    static long peakMegabytes(long pid) throws IOException {
        return megabytes(pid, "VmHWM:");
    }

    private static long megabytes(long pid, String which) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                        .filter(line -> line.startsWith(which))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    static double cpuSeconds(long... pids) {
        var millis = 0L;
        for (var pid : pids) {
            millis += ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().totalCpuDuration())
                    .orElseThrow()
                    .toMillis();
        }
        return millis / 1e3;
    }
}
