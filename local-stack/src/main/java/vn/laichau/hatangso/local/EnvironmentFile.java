package vn.laichau.hatangso.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import vn.laichau.hatangso.local.folder.PrivateFiles;

/**
 * What a service is told, as a file that a shell reads: whoever works on one service starts it by hand beside the others.
 * It holds passwords, so only its owner can read it.
 */
record EnvironmentFile(Path path) {

    static EnvironmentFile in(Path folder) {
        return new EnvironmentFile(folder.resolve("environment"));
    }

    void write(Map<String, String> environment) {
        try {
            PrivateFiles.write(
                    path,
                    environment.entrySet().stream()
                            .map(variable -> variable.getKey() + "=" + quoted(variable.getValue()) + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
