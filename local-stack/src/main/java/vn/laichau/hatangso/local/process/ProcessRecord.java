package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file in the data folder that names every running process, so that the next start finds what a kill -9 left. */
public final class ProcessRecord {

    private final Path file;
    private final Map<String, RecordedProcess> running = new LinkedHashMap<>();

    public ProcessRecord(Path folder) {
        file = folder.resolve("processes");
    }

    public synchronized void add(String name, ProcessHandle process) {
        running.put(name, RecordedProcess.of(process));
        write();
    }

    public synchronized void remove(String name) {
        running.remove(name);
        write();
    }

    /** Stops what an earlier launcher left behind, latest first. Returns the names of what was stopped. */
    public synchronized List<String> stopLeftovers() {
        List<RecordedProcess> recorded = read();
        Collections.reverse(recorded);
        List<String> stopped = new ArrayList<>();
        for (RecordedProcess leftover : recorded) {
            leftover.find().ifPresent(process -> {
                Termination.stop(process);
                stopped.add(process.info().command().orElse("?") + " (" + process.pid() + ")");
            });
        }
        running.clear();
        write();
        return stopped;
    }

    private List<RecordedProcess> read() {
        try {
            return Files.exists(file)
                    ? new ArrayList<>(Files.readAllLines(file).stream()
                            .map(RecordedProcess::parse)
                            .toList())
                    : new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            Path whole = file.resolveSibling("processes.new");
            Files.write(
                    whole, running.values().stream().map(RecordedProcess::line).toList());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
