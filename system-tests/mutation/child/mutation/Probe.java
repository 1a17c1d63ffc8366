package mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in the code under test where a bug will be planted, and notes once for each test that it came by. */
public final class Probe {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private Probe() {}

    public static void hit(int bug) {
        var seen = "HIT " + bug + " " + System.getProperty("mutation.test", "start");
        if (SEEN.add(seen)) {
            report(seen);
        }
    }

    static void report(String line) {
        try {
            Files.writeString(
                    Path.of(System.getProperty("mutation.report")),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
