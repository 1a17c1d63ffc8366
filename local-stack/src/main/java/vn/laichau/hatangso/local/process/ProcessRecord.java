package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.local.folder.PrivateFiles;

/** The file in the data folder that names every running process, so that the next start finds what a kill -9 left. */
public final class ProcessRecord {

    private final Path file;
    private final Map<String, RecordedProcess> running = new LinkedHashMap<>();

    public ProcessRecord(Path folder) {
        file = folder.resolve("processes");
    }

    /** @param executable the program it is, or becomes in a moment */
    public synchronized void add(String name, ProcessHandle process, Path executable) {
        running.put(name, RecordedProcess.of(name, process, executable));
        write();
    }

    public synchronized void remove(String name) {
        running.remove(name);
        write();
    }

    /**
     * Stops what an earlier launcher left behind and returns the names. All are asked before any is waited for: PostgreSQL,
     * asked to stop, waits by itself until its clients are gone.
     */
    public synchronized List<String> stopLeftovers() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<RecordedProcess> leftovers =
                read().stream().filter(leftover -> leftover.find().isPresent()).toList();
        leftovers.forEach(leftover -> leftover.find().ifPresent(ProcessHandle::destroy));
        leftovers.forEach(leftover -> leftover.find().ifPresent(Termination::stop));
        running.clear();
        write();
        return leftovers.stream()
                .map(leftover -> leftover.name() + " (" + leftover.pid() + ")")
                .toList();
    }

    private List<RecordedProcess> read() {
        try {
            return Files.readAllLines(file).stream().map(RecordedProcess::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            Path whole = file.resolveSibling("processes.new");
            Files.write(
                    PrivateFiles.file(whole),
                    running.values().stream().map(RecordedProcess::line).toList());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
